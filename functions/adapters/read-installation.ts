import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Installation, installationSchema } from '../model/installation.ts';

/** Reads what was deployed with the function, from the folder that Lambda unpacks it to. */
export async function readInstallation(folder = process.env.LAMBDA_TASK_ROOT ?? '.'): Promise<Installation> {
  return installationSchema.parse(JSON.parse(await readFile(join(folder, 'installation.json'), 'utf8')));
}
