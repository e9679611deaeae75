import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readWorld } from '../../sandbox/read-world.ts';
import { aWorld, aWorldReview } from '../builders/world.ts';

const LISTS = ['issues', 'pullRequests', 'commits', 'labels', 'milestones', 'releases', 'people'] as const;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'world-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a world folder', () => {
  it('is read back as it was written', async () => {
    const world = aWorld().withIssue().withIssue().withPullRequest().withCommit().build();
    await write(world);
    const { governanceFiles, ...read } = await readWorld(folder);
    expect(read).toEqual(world);
    expect(governanceFiles).toEqual([]);
  });

  it('has what only some sources know', async () => {
    const world = aWorld()
      .withIssue()
      .withPullRequest({ closingIssuesReferences: [1] })
      .withDiscussion()
      .with({ governanceFiles: [{ path: 'CODEOWNERS', text: '* @ada' }] })
      .build();
    await write(world, [...LISTS, 'discussions', 'governanceFiles']);
    expect(await readWorld(folder)).toEqual(world);
  });

  it('has answers to review comments named by REST’s number, which become ids', async () => {
    const at = '2025-01-01T00:00:00Z';
    const comments = [
      { id: 'C1', databaseId: 11, author: null, path: 'a', createdAt: at, replyTo: null },
      { id: 'C2', databaseId: 12, author: null, path: 'a', createdAt: at, replyTo: { databaseId: 11 } },
      { id: 'C3', databaseId: 13, author: null, path: 'a', createdAt: at, replyTo: { databaseId: 9 } },
    ];
    const world = aWorld()
      .withPullRequest({ reviews: [aWorldReview()] })
      .build();
    const [pullRequest] = world.pullRequests;
    await write({
      ...world,
      pullRequests: [{ ...pullRequest, reviews: [{ ...aWorldReview(), comments }] }],
    });
    const read = await readWorld(folder);
    const replies = read.pullRequests[0]?.reviews?.[0]?.comments.map(({ replyTo }) => replyTo);
    expect(replies).toEqual([null, 'C1', 'x:PRRC:9']);
  });

  it('says which file of which folder is missing', async () => {
    await expect(readWorld(folder)).rejects.toThrow(`The world folder ${folder} has no repository.json`);
    await write(aWorld().build());
    await rm(join(folder, 'commits.ndjson.gz'));
    await expect(readWorld(folder)).rejects.toThrow(`The world folder ${folder} has no commits.ndjson.gz`);
  });

  it.each([
    ['not packed', Buffer.from('{}\n')],
    ['no JSON', gzipSync('{"number": 1}\n{"num')],
    ['cut off', gzipSync(`${'{"number": 1}\n'.repeat(1000)}`).subarray(0, 40)],
  ])('says which file is broken: %s', async (_, content) => {
    await write(aWorld().build());
    await writeFile(join(folder, 'issues.ndjson.gz'), content);
    await expect(readWorld(folder)).rejects.toThrow(
      `The world folder ${folder} has a broken issues.ndjson.gz`,
    );
  });
});

async function write(world: object, kinds: readonly string[] = LISTS): Promise<void> {
  const lists: Record<string, unknown> = { ...world };
  await writeFile(join(folder, 'repository.json'), JSON.stringify(lists.repository));
  for (const list of kinds) {
    const rows = lists[list] as readonly unknown[];
    const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    await writeFile(join(folder, `${list}.ndjson.gz`), gzipSync(text));
  }
}
