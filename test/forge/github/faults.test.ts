import type { HarvestPage } from '../../../functions/model/ports.ts';
import { FACETS, type FacetName } from '../../../functions/model/snapshot.ts';
import { FAULTS } from '../../../sandbox/faults/index.ts';
import { type SandboxOptions, startSandbox } from '../../../sandbox/start-sandbox.ts';
import {
  aWorld,
  aWorldComment,
  aWorldDiscussionComment,
  aWorldReview,
  worldTime,
} from '../../builders/world.ts';
import { aRequest, facetsOf, forgeAt, stepsOf, wholeRowsOf } from './read-all.ts';

/** Whatever passes: in the end everything is there, and no request was sent while a limit was in force. */

const CHAIN = FACETS.filter((facet) => !['tree', 'pages', 'organizationPages'].includes(facet));
const PASSING = FAULTS.filter(({ weight }) => weight > 0).map(({ name }) => name);
const WORLD = aLivelyWorld();
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
let undisturbed: Read;

beforeAll(async () => {
  undisturbed = await readAll({});
});

test('undisturbed everything is read', () => {
  const { rows, unreadable } = undisturbed;
  expect(unreadable).toEqual([]);
  for (const facet of ['issues', 'changes', 'discussions', 'commits'] as const)
    expect(rows[facet]).toHaveLength(60);
});

test.each(PASSING)('%s at one request of three', async (name) => {
  const read = await readAll({ fault: [1, 2, 4, 7, 11].map((request) => `${name}@${request}`) });
  expect(read).toEqual(undisturbed);
});

test.each(SEEDS)('all faults at 20 %% of the requests, with seed %d', async (seed) => {
  expect(await readAll({ faults: { rate: 0.2, seed } })).toEqual(undisturbed);
});

interface Read {
  readonly rows: Readonly<Partial<Record<FacetName, readonly unknown[]>>>;
  readonly facets: object;
  readonly unreadable: readonly unknown[];
  readonly early: object;
}

/** Reads from stop to stop, as a person would who comes back when told. */
async function readAll(options: Partial<SandboxOptions>): Promise<Read> {
  let now = new Date('2026-08-02T06:00:00Z');
  const clock = () => now;
  const sandbox = await startSandbox({ worlds: [WORLD], clock, ...options });
  const forge = forgeAt(sandbox.url, clock, 0.5, async (seconds) => {
    now = new Date(now.getTime() + seconds * 1000);
  });
  const pages: HarvestPage[] = [];
  for (let resume: HarvestPage['resume'] | null = null; ; ) {
    const steps = await stepsOf(forge, [aRequest({ facets: CHAIN, resume })]);
    pages.push(...steps.flatMap((step) => step.pages));
    resume = pages.at(-1)?.resume ?? resume;
    const until = steps.at(-1)?.resumeAt ?? null;
    if (until === null) break;
    now = new Date(until);
  }
  const early = { ...sandbox.early };
  await sandbox.close();
  return {
    rows: Object.fromEntries(
      CHAIN.map((facet) => [facet, wholeRowsOf(pages, facet).toSorted((a, b) => (a.id < b.id ? -1 : 1))]),
    ),
    facets: facetsOf(pages),
    unreadable: pages.flatMap((page) => page.unreadable),
    early,
  };
}

function aLivelyWorld() {
  const comments = (of: string, count: number) =>
    Array.from({ length: count }, (_, n) => aWorldComment(`${of}_${n}`, worldTime(n + 2)));
  let world = aWorld().withLabel('bug').withMilestone().withRelease({ description: '# Removed' });
  for (let n = 0; n < 60; n += 1)
    world = world
      .withIssue({ comments: comments(`IC_${n}`, n % 12 === 0 ? 75 : 2) })
      .withPullRequest({
        comments: comments(`PC_${n}`, n % 15 === 0 ? 90 : 1),
        reviews: [aWorldReview({ id: `PRR_${n}`, createdAt: worldTime(3) })],
      })
      .withDiscussion({
        comments: Array.from({ length: n % 20 === 0 ? 33 : 1 }, (_, of) =>
          aWorldDiscussionComment(
            `DC_${n}_${of}`,
            worldTime(of + 1),
            comments(`R_${n}_${of}`, of === 3 ? 14 : 0),
          ),
        ),
      })
      .withCommit({ files: ['docs/a.md', '.github/workflows/ci.yml'] });
  return world.build();
}
