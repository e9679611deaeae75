import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeExamples } from './making/make-examples.ts';

/** `npm run examples`: letters of the made-up community in every state, for people who read and review them. */
const made = await makeExamples();
await rm(join(import.meta.dirname, 'letters'), { recursive: true, force: true });
for (const [path, content] of made) {
  const file = join(import.meta.dirname, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
console.log(`${made.size} files in examples/`);
