import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { s3Client } from '../../functions/adapters/store/s3-client.ts';
import { s3Store } from '../../functions/adapters/store/s3-store.ts';
import type { Door } from '../../functions/model/doors.ts';
import type { Installation } from '../../functions/model/installation.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { startS3 } from '../../test/stand-ins/s3.ts';
import { startSecretsManager } from '../../test/stand-ins/secrets-manager.ts';
import { type Requests, requestsIn } from './requests-in.ts';

export interface DoorsAtWork {
  /** Calls a door as its function is called, and counts what it asked of S3. */
  call<T>(door: Door, handler: () => Promise<T>): Promise<T>;
  /** What a door asked for since the last time. */
  taken(): Readonly<Partial<Record<Door, Calls>>>;
  /** A list that the state machine would share out. */
  list<T>(key: string): Promise<readonly T[]>;
  /** Bytes and number of the objects under each prefix. */
  stored(): Promise<Readonly<Record<string, Stored>>>;
  close(): Promise<void>;
}

export interface Calls extends Requests {
  readonly calls: number;
}

export interface Stored {
  readonly objects: number;
  readonly bytes: number;
}

const ARN = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:';
const BUCKET = 'store';

/** The functions of the cloud in this process, with stand-ins for S3, Secrets Manager and GitHub over real sockets. */
export async function doorsAtWork(
  worlds: readonly World[],
  now: () => Date,
  installation: Installation,
  folder: string,
): Promise<DoorsAtWork> {
  const key = `${ARN}HmacKey-AbCdEf`;
  const token = `${ARN}GithubToken-AbCdEf`;
  const [s3, secrets, github] = await Promise.all([
    startS3(),
    startSecretsManager({ [key]: 'k'.repeat(64), [token]: 'a-token' }),
    startSandbox({ worlds: [...worlds], clock: now, token: 'a-token' }),
  ]);
  await writeFile(join(folder, 'installation.json'), JSON.stringify(installation));
  Object.assign(process.env, {
    LAMBDA_TASK_ROOT: folder,
    BUCKET,
    MAILER: 'files',
    TIME_ZONE: installation.config.timeZone,
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_ENDPOINT_URL_S3: s3.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
    GITHUB_GRAPHQL_URL: github.url,
    GITHUB_TOKEN_SECRET_ARN: token,
    HMAC_KEY_SECRET_ARN: key,
  });
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret' };
  const store = s3Store(s3Client({ endpoint: s3.endpoint, region: 'eu-central-1', credentials }), BUCKET);
  let taken: Partial<Record<Door, Calls>> = {};
  return {
    async call(door, handler) {
      const from = s3.requests.length;
      const answer = await handler();
      taken[door] = sum(taken[door], { calls: 1, ...requestsIn(s3.requests.slice(from)) });
      return answer;
    },
    taken() {
      const before = taken;
      taken = {};
      return before;
    },
    async list(key) {
      return JSON.parse(new TextDecoder().decode((await store.read(key))!.body));
    },
    async stored() {
      const all: Record<string, Stored> = {};
      for await (const name of store.list('')) {
        const prefix = name.split('/')[0]!;
        const { objects = 0, bytes = 0 } = all[prefix] ?? {};
        const { body } = (await store.read(name))!;
        all[prefix] = { objects: objects + 1, bytes: bytes + body.length };
      }
      return all;
    },
    close: async () => {
      await Promise.all([s3.close(), secrets.close(), github.close()]);
    },
  };
}

function sum(a: Calls | undefined, b: Calls): Calls {
  if (a === undefined) return b;
  return {
    calls: a.calls + b.calls,
    writes: a.writes + b.writes,
    reads: a.reads + b.reads,
    removals: a.removals + b.removals,
  };
}
