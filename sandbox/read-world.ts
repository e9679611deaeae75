import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createGunzip, gunzip } from 'node:zlib';
import { linkReplies, type UnlinkedReview } from './link-replies.ts';
import type {
  World,
  WorldDiscussion,
  WorldGovernanceFile,
  WorldPullRequest,
  WorldRepository,
  WorldTreeFile,
} from './world.ts';

type RawPullRequest = Omit<WorldPullRequest, 'reviews'> & {
  readonly reviews: readonly UnlinkedReview[] | null;
};

/**
 * A world folder: `repository.json`, one `*.ndjson.gz` per kind of row, and where the source knows them `tree.json.gz`,
 * `governanceFiles.ndjson.gz` and `discussions.ndjson.gz`. Rows are taken as they are.
 * @throws an error that names the folder and the file which is missing or broken.
 */
export async function readWorld(folder: string): Promise<World> {
  const repository = await readRepository(folder);
  const pullRequests: WorldPullRequest[] = [];
  for await (const row of readRows<RawPullRequest>(folder, 'pullRequests')) {
    pullRequests.push({ ...row, reviews: row.reviews && linkReplies(row.reviews) });
  }
  const tree = await readTree(folder);
  const discussions = await readIfThere<WorldDiscussion>(folder, 'discussions');
  return {
    repository,
    pullRequests,
    issues: await readAll(folder, 'issues'),
    commits: await readAll(folder, 'commits'),
    labels: await readAll(folder, 'labels'),
    milestones: await readAll(folder, 'milestones'),
    releases: await readAll(folder, 'releases'),
    people: await readAll(folder, 'people'),
    ...(tree && { tree }),
    ...(discussions && { discussions }),
    governanceFiles: (await readIfThere<WorldGovernanceFile>(folder, 'governanceFiles')) ?? [],
  };
}

async function readRepository(folder: string): Promise<WorldRepository> {
  const file = 'repository.json';
  const text = await readFile(join(folder, file), 'utf8').catch((error) => fail(folder, file, error));
  return parse<WorldRepository>(folder, file, text);
}

async function readAll<Row>(folder: string, kind: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows<Row>(folder, kind)) rows.push(row);
  return rows;
}

async function* readRows<Row>(folder: string, kind: string): AsyncGenerator<Row> {
  const file = `${kind}.ndjson.gz`;
  const source = createReadStream(join(folder, file));
  const plain = createGunzip();
  source.on('error', (error) => plain.destroy(error));
  const lines = createInterface({ input: source.pipe(plain), crlfDelay: Number.POSITIVE_INFINITY });
  const broken = new Promise<never>((_, reject) => plain.on('error', reject));
  broken.catch(() => {});
  const iterator = lines[Symbol.asyncIterator]();
  try {
    for (;;) {
      // A readline interface does not pass its input's errors on; without the race it would wait for ever.
      const next = await Promise.race([iterator.next(), broken]);
      if (next.done) break;
      if (next.value !== '') yield parse<Row>(folder, file, next.value);
    }
  } catch (error) {
    fail(folder, file, error);
  } finally {
    lines.close();
    source.destroy();
  }
}

async function readTree(folder: string): Promise<readonly WorldTreeFile[] | null> {
  const file = 'tree.json.gz';
  const packed = await ifThere(folder, file);
  if (!packed) return null;
  const text = await promisify(gunzip)(packed).catch((error) => fail(folder, file, error));
  const { entries } = parse<{ entries: readonly WorldTreeFile[] }>(folder, file, text.toString('utf8'));
  return entries.length > 0 ? entries : null;
}

async function readIfThere<Row>(folder: string, kind: string): Promise<readonly Row[] | null> {
  return (await ifThere(folder, `${kind}.ndjson.gz`)) ? readAll(folder, kind) : null;
}

async function ifThere(folder: string, file: string): Promise<Buffer | null> {
  return readFile(join(folder, file)).catch((error) => {
    if (error.code === 'ENOENT') return null;
    return fail(folder, file, error);
  });
}

/** The files are made by a tool that keeps to `World`; what is checked here is that they are there and whole. */
function parse<T>(folder: string, file: string, json: string): T {
  try {
    return JSON.parse(json);
  } catch (error) {
    return fail(folder, file, error);
  }
}

function fail(folder: string, file: string, error: unknown): never {
  if (error instanceof WorldUnreadable) throw error;
  throw new WorldUnreadable(folder, file, error);
}

class WorldUnreadable extends Error {
  constructor(folder: string, file: string, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const missing = why.includes('ENOENT');
    super(`The world folder ${folder} ${missing ? `has no ${file}` : `has a broken ${file}: ${why}`}`, {
      cause,
    });
    this.name = 'WorldUnreadable';
  }
}
