import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { type Bundle, bundleDoor } from '../../bench/cold-start/bundle-door.ts';
import { esbuildOptions } from '../../bench/cold-start/esbuild-options.ts';
import { partsOf } from '../../bench/cold-start/parts-of.ts';
import { DOORS, type Door } from '../../functions/model/doors.ts';
import { bundling } from '../../infra/bundling.ts';

/** Minified kilobytes. A function that is larger starts later: `npm run bench:cold-start -- --why` says what is in it. */
const GOAL = 700;

jest.setTimeout(120_000);

const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
const bundles = {} as Record<Door, Bundle>;

beforeAll(async () => {
  for (const door of DOORS) bundles[door] = await bundleDoor(door, folder);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the bundle of', () => {
  test.each(DOORS)('%s is no larger than the goal', (door) => {
    expect(bundles[door].bytes / 1000).toBeLessThanOrEqual(GOAL);
  });

  test.each<[string, RegExp, readonly Door[]]>([
    ['the forge', /^functions\/forge\//, ['plan', 'harvest']],
    ['what indicators compute', /^functions\/indicators\//, ['measure', 'roll-up']],
    ['what writes mails', /node_modules\/nodemailer\//, ['deliver']],
    ['SNS', /client-sns\//, ['ask-approval']],
    ['the templates of letters', /^functions\/render\/letter\.ts/, ['report']],
  ])('a door has %s only where it is called', (_, inside, expected) => {
    expect(
      DOORS.filter((door) => Object.keys(bundles[door].inputs).some((file) => inside.test(file))),
    ).toEqual(expected);
  });

  test('a door without a secret has no client for secrets', () => {
    const parts = partsOf(bundles.measure).map(({ part }) => part);
    expect(parts).toContain('@aws-sdk/client-s3');
    expect(Object.keys(bundles.measure.inputs).filter((file) => file.includes('secrets-manager'))).toEqual(
      [],
    );
  });
});

describe('the SDK in a bundle', () => {
  const program = join(folder, 'credentials.mjs');

  beforeAll(async () => {
    await build({
      ...esbuildOptions(bundling(folder)),
      entryPoints: [join(import.meta.dirname, 'bundles/credentials-program.ts')],
      outfile: program,
    });
  });

  test('goes with the credentials that Lambda hands to the process', async () => {
    const told = await run(program, {
      AWS_ACCESS_KEY_ID: 'id',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_SESSION_TOKEN: 'session',
    });
    expect(JSON.parse(told)).toEqual({
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      sessionToken: 'session',
    });
  });

  test('goes nowhere without them', async () => {
    expect(await run(program, {})).toBe(
      'There are no credentials of AWS in the environment of this function\n',
    );
  });
});

test('an option of CDK of which the bench does not know what esbuild makes of it is an error', () => {
  expect(() => esbuildOptions({ minify: true, metafile: true })).toThrow('infra/bundling.ts sets metafile');
  expect(() => esbuildOptions({ esbuildArgs: { '--drop': 'console' } })).toThrow('passes --drop');
});

async function run(file: string, env: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, [file], { env });
  return stdout;
}
