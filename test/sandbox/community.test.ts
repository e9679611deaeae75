import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { planted } from '../../sandbox/community/planted.ts';
import { plantedValues } from '../../sandbox/community/planted-values.ts';
import type {
  World,
  WorldActor,
  WorldComment,
  WorldCommit,
  WorldIssue,
  WorldPullRequest,
  WorldReview,
} from '../../sandbox/world.ts';

/**
 * A second opinion on the made-up community: naive measures straight from its rows, which share nothing with the
 * indicators. They keep the promises of `docs/made-up-community.md` true of the data.
 */
const DAY = 86_400_000;
const T = Date.parse('2026-08-01T00:00:00Z');
const ROBOTS = new Set(['dependabot', 'harbour-ci', 'copilot-swe-agent', 'web-flow']);
const worlds = makeCommunity('harbour-lights');
const [beacon, foghorn, charts] = worlds as [World, World, World];
const everyWorld = makeCommunity();
const harbourItems = planted.items.filter(({ repository }) => repository.startsWith('harbour-lights/'));

type Item = WorldIssue | WorldPullRequest;

interface Act {
  readonly who: string;
  readonly at: number;
  readonly kind: 'opened' | 'comment' | 'review' | 'push' | 'merge' | 'close' | 'other';
}

type Patch = (item: WorldPullRequest) => Partial<WorldPullRequest>;

const ALIKE: [string, string, Patch][] = [
  ['waiting-decisions', 'needs-rebase', () => ({ timelineItems: [] })],
  [
    'waiting-decisions',
    'a contributor still asks',
    (item) => ({ reviews: item.reviews?.slice(0, 1) ?? null }),
  ],
  ['waiting-decisions', 'turned into a draft', () => ({ timelineItems: [], isDraft: false })],
  ['waiting-decisions', '`WIP:`', () => ({ title: 'Ready' })],
  ['waiting-decisions', 'milestone 1.4', () => ({ milestone: null })],
  [
    'waiting-decisions',
    'who merges nothing',
    (item) => ({ reviews: reviewedAgain(item, { authorAssociation: 'COLLABORATOR' }) }),
  ],
  ['waiting-decisions', 'labelled it last week', () => ({ timelineItems: [] })],
  [
    'waiting-decisions',
    'only ten days ago',
    (item) => ({ reviews: reviewedAgain(item, { submittedAt: daysAgo(40) }) }),
  ],
  ['waiting-decisions', "the author's turn", (item) => ({ comments: item.comments?.slice(0, -1) ?? null })],
  [
    'waiting-decisions',
    'taken off in May',
    (item) => ({ timelineItems: item.timelineItems?.slice(0, 1) ?? null }),
  ],
  [
    'waiting-decisions',
    'no person touched it',
    (item) => ({ comments: saidAgain(item, { author: user('emre-foremast') }) }),
  ],
  [
    'waiting-decisions',
    'of the same maintainer, who',
    (item) => ({ comments: item.comments?.slice(0, -1) ?? null }),
  ],
  ['contributors-waiting', 'a draft', () => ({ timelineItems: [], isDraft: false })],
  ['contributors-waiting', '[WIP]', () => ({ title: 'Ready' })],
  ['contributors-waiting', 'waiting for author', () => ({ timelineItems: [] })],
  ['contributors-waiting', 'parked', () => ({ timelineItems: [] })],
  ['contributors-waiting', 'two weeks ago', (item) => ({ comments: item.comments?.slice(0, -1) ?? null })],
  ['contributors-waiting', 'the author is a maintainer', (item) => byAnother(item)],
  ['contributors-waiting', 'the author is a bot', (item) => byAnother(item)],
  [
    'contributors-waiting',
    'account is deleted',
    (item) => ({ ...byAnother(item), comments: saidAgain(item, { author: user('hugo-gangway') }) }),
  ],
  ['contributors-waiting', 'a third person', (item) => ({ comments: item.comments?.slice(0, -1) ?? null })],
  ['contributors-waiting', '100 days ago', (item) => ({ commits: pushedAgain(item, daysAgo(60)) })],
];

describe('the rows', () => {
  test('are the same at every call', () => {
    expect(hash(makeCommunity())).toBe(hash(everyWorld));
    expect(hash(everyWorld.slice(0, 3))).toBe(hash(worlds));
  });

  test('have the sizes that paging and twelve-month trends need', () => {
    expect(worlds.map((world) => world.repository.nameWithOwner)).toEqual([
      'harbour-lights/beacon',
      'harbour-lights/foghorn',
      'harbour-lights/charts',
    ]);
    expect(worlds.map((world) => [world.pullRequests.length, world.issues.length])).toEqual([
      [259, 129],
      [187, 90],
      [122, 60],
    ]);
    for (const world of worlds) expect(world.commits.length).toBeGreaterThan(100);
    for (const world of worlds) expect(world.releases.length).toBeGreaterThan(1);
  });

  test('have one change whose lists need more than one page each', () => {
    const big = beacon.pullRequests.find((change) => (change.files ?? []).length > 100);
    const remarks = (big?.reviews ?? []).flatMap((review) => review.comments);
    const threads = remarks.filter((remark) => remark.replyTo === null);
    const answers = threads.map((thread) => remarks.filter((remark) => remark.replyTo === thread.id).length);
    expect(big?.timelineItems?.length).toBeGreaterThan(40);
    expect(threads.length).toBeGreaterThan(25);
    expect(Math.max(...answers)).toBeGreaterThan(10);
  });

  test('have unique ids, and oids of 40 digits', () => {
    const ids = everyWorld.flatMap((world) => [
      world.repository.id,
      ...(world.discussions ?? []).flatMap((discussion) => [
        discussion.id,
        ...discussion.comments.flatMap((comment) => [comment.id, ...comment.replies.map(({ id }) => id)]),
      ]),
      ...world.releases.map((release) => release.id),
      ...itemsOf(world).flatMap((item) => [
        item.id,
        ...(item.comments ?? []).map((comment) => comment.id),
        ...(item.timelineItems ?? []).map((event) => event.id),
      ]),
      ...world.pullRequests.flatMap((change) =>
        (change.reviews ?? []).flatMap((review) => [
          review.id,
          ...review.comments.map((remark) => remark.id),
        ]),
      ),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    const oids = everyWorld.flatMap((world) => world.commits.map((commit) => commit.oid));
    expect(new Set(oids).size).toBe(oids.length);
    for (const oid of oids) expect(oid).toMatch(/^[0-9a-f]{40}$/);
  });

  test.each(everyWorld.map((world) => [world.repository.name, world] as const))(
    'of %s do not contradict themselves',
    (_, world) => {
      const items = itemsOf(world).sort((one, other) => one.number - other.number);
      const numbers = [...items, ...(world.discussions ?? [])].map((item) => item.number);
      expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, place) => place + 1));
      const problems = items.flatMap((item) =>
        contradictions(world, item).map((problem) => `#${item.number} ${problem}`),
      );
      expect(problems).toEqual([]);
      expect(items.map((item) => item.createdAt)).toEqual(items.map((item) => item.createdAt).sort());
    },
  );

  const begun = everyWorld.filter(({ commits }) => commits.length > 0);
  test.each(begun.map((world) => [world.repository.name, world] as const))(
    'of %s have a history in order',
    (_, world) => {
      const seen = new Set<string>();
      const problems: string[] = [];
      for (const commit of world.commits) {
        for (const parent of commit.parents ?? [])
          if (!seen.has(parent) && world.repository.name !== 'branch-line')
            problems.push(`${commit.oid} before its parent`);
        seen.add(commit.oid);
        if (!/[+-]\d\d:\d\d$|Z$/.test(commit.author.date)) problems.push(`${commit.oid} has no offset`);
        if (Date.parse(commit.author.date) !== Date.parse(commit.authoredDate))
          problems.push(`${commit.oid} has two dates`);
        if (!/^[0-9a-f]{12}$/.test(commit.author.identity ?? ''))
          problems.push(`${commit.oid} has no identity`);
        if (!/(\.example|github\.com)$/.test(commit.author.emailDomain ?? ''))
          problems.push(`${commit.oid} has a real domain`);
      }
      for (const change of world.pullRequests) {
        if (change.mergeCommit && !seen.has(change.mergeCommit.oid))
          problems.push(`#${change.number} did not land`);
      }
      expect(problems).toEqual([]);
      expect(seen.has(world.repository.defaultBranchRef.target.oid ?? '')).toBe(true);
      const offsets = new Set(world.commits.map((commit) => commit.author.date.slice(19)));
      if (worlds.some(({ repository }) => repository.name === world.repository.name))
        expect(offsets.size).toBeGreaterThan(5);
    },
  );

  test('have the accounts that the document names', () => {
    const people = worlds.flatMap((world) => world.people);
    const kinds = new Map(people.map((person) => [person.login, person.__typename]));
    expect(kinds.get('dependabot')).toBe('Bot');
    expect(kinds.get('harbour-ci')).toBe('Bot');
    expect(kinds.get('copilot-swe-agent')).toBe('User');
    expect([...kinds.values()]).toContain('Mannequin');
    expect([...kinds].filter(([login, kind]) => kind === 'User' && !ROBOTS.has(login)).length).toBe(46);
    const maintainers = worlds.map((world) => maintainersAt(world, T));
    expect(new Set(maintainers.flatMap((some) => [...some])).size).toBe(6);
    const opinions = worlds.flatMap((world) => world.pullRequests).flatMap((change) => change.reviews ?? []);
    const withOpinion = new Set(
      opinions.filter((review) => review.state !== 'COMMENTED').map((review) => review.author?.login),
    );
    expect(['suvi-lantern', 'rafe-bollard'].filter((login) => withOpinion.has(login))).toEqual([]);
    for (const world of worlds) expect(itemsOf(world).some((item) => item.author === null)).toBe(true);
  });
});

describe('time to first response', () => {
  test('foghorn: people answer after 8 to 12 days, a third not at all, a bot at once', () => {
    const recent = openedIn(foghorn, 180).filter((item) => !isDraftAt(item, T));
    const ripe = recent.filter((item) => Date.parse(item.createdAt) < T - 12 * DAY);
    const waits = ripe.map((item) => daysToResponse(item));
    const answered = waits.filter((wait) => wait !== null);
    expect(recent.length).toBeGreaterThan(50);
    expect(Math.min(...answered)).toBeGreaterThanOrEqual(8);
    expect(answered.filter((wait) => wait <= 12).length / answered.length).toBeGreaterThan(0.85);
    expect(1 - answered.length / waits.length).toBeGreaterThan(0.28);
    expect(1 - answered.length / waits.length).toBeLessThan(0.4);
    expect(survivalMedian(recent.map((item) => responseSpell(item)))).toBeGreaterThan(8);
    for (const item of itemsOf(foghorn)) {
      const first = item.comments?.[0];
      expect(first?.author?.login).toBe('harbour-ci');
      expect(Date.parse(first?.createdAt ?? '') - Date.parse(item.createdAt)).toBeLessThan(60_000);
    }
  });

  test('beacon: people answer within a day, a fifth is closed by its authors', () => {
    const recent = openedIn(beacon, 180).filter((item) => !isDraftAt(item, T));
    const unanswered = recent.filter((item) => daysToResponse(item) === null && item.closedAt !== null);
    const answered = recent.map(daysToResponse).filter((wait) => wait !== null);
    expect(recent.length).toBeGreaterThan(50);
    expect(Math.max(...answered)).toBeLessThan(1);
    expect(unanswered.length / recent.length).toBeGreaterThan(0.15);
    expect(unanswered.length / recent.length).toBeLessThan(0.25);
    for (const item of unanswered)
      expect(last(eventsOf(item, 'ClosedEvent'))?.actor?.login).toBe(item.author?.login);
    expect(survivalMedian(recent.map((item) => responseSpell(item)))).toBeLessThan(1);
  });

  test('foghorn got worse over the last half year', () => {
    const months = monthEnds().map((end) =>
      survivalMedian(openedIn(foghorn, 180, end).map((item) => responseSpell(item, end))),
    );
    expect(months[0]).toBeLessThan(2);
    expect(months[6]).toBeLessThan(months[9] ?? 0);
    expect(months[9]).toBeLessThan((months[11] ?? 0) + 1);
  });
});

describe('time to decision', () => {
  test('foghorn: 50 to 80 days from opening, the newest not decided', () => {
    const recent = changesOpenedIn(foghorn, 180);
    const decided = recent.filter((change) => decidedAt(change) !== null);
    const days = decided.map((change) => ((decidedAt(change) ?? 0) - Date.parse(change.createdAt)) / DAY);
    expect(decided.length).toBeGreaterThan(10);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(50);
    expect(Math.max(...days)).toBeLessThanOrEqual(80);
    expect(
      recent.filter((change) => change.state === 'OPEN' && Date.parse(change.createdAt) > T - 50 * DAY)
        .length,
    ).toBeGreaterThan(10);
    expect(
      survivalMedian(recent.map((change) => decisionSpell(change)).filter((spell) => spell !== null)),
    ).toBeGreaterThan(50);
  });

  test('charts: 60 to 90 days as drafts, then 2 to 5 days', () => {
    const recent = changesOpenedIn(charts, 180);
    const drafts = recent.filter((change) => eventsOf(change, 'ReadyForReviewEvent').length > 0);
    expect(drafts.length).toBeGreaterThanOrEqual(10);
    for (const change of drafts) {
      const ready = Date.parse(eventsOf(change, 'ReadyForReviewEvent')[0]?.createdAt ?? '');
      expect((ready - Date.parse(change.createdAt)) / DAY).toBeGreaterThanOrEqual(60);
      expect((ready - Date.parse(change.createdAt)) / DAY).toBeLessThanOrEqual(90);
      const decided = decidedAt(change);
      if (decided === null) continue;
      expect((decided - ready) / DAY).toBeGreaterThanOrEqual(2);
      expect((decided - ready) / DAY).toBeLessThanOrEqual(5);
    }
    const started = recent.map((change) => decisionSpell(change)).filter((spell) => spell !== null);
    expect(started.length).toBeGreaterThanOrEqual(15);
    expect(survivalMedian(started)).toBeLessThanOrEqual(5);
    const sinceOpening = recent
      .map((change) => decisionSpell(change, true))
      .filter((spell) => spell !== null);
    expect(survivalMedian(sinceOpening)).toBeGreaterThan(60);
  });
});

describe('review load', () => {
  test('beacon: one person makes over half of the reviews', () => {
    const { pairs } = reviewsOf(beacon, 90);
    expect(sum(pairs)).toBeGreaterThan(30);
    expect(topShare(pairs)).toBeGreaterThan(0.53);
    expect([...pairs.keys()].length).toBeGreaterThanOrEqual(5);
    for (const end of monthEnds()) expect(sum(reviewsOf(beacon, 90, end).pairs)).toBeGreaterThan(10);
  });

  test('charts: one person writes over half of the remarks, but under a third of the reviews', () => {
    const { pairs, remarks } = reviewsOf(charts, 90);
    expect(sum(pairs)).toBeGreaterThan(15);
    expect(topShare(pairs)).toBeLessThan(0.33);
    expect(topShare(remarks)).toBeGreaterThan(0.5);
    expect([...remarks].sort((one, other) => other[1] - one[1])[0]?.[0]).toBe('odile-sextant');
  });
});

describe('newcomers left waiting', () => {
  test('foghorn: 8 of 14 heard no person within 7 days, but a bot', () => {
    const newcomers = newcomersOf(foghorn);
    const waiting = newcomers.filter((change) => (daysToResponse(change) ?? 99) > 7);
    expect([waiting.length, newcomers.length]).toEqual([8, 14]);
  });

  test('charts: 12 heard a plain comment on the third day; only others wait', () => {
    const newcomers = newcomersOf(charts);
    expect(newcomers.length).toBe(12);
    for (const change of newcomers) {
      expect(daysToResponse(change)).toBeGreaterThan(2);
      expect(daysToResponse(change)).toBeLessThan(3);
      const early = actsOf(change).filter((act) => act.at < Date.parse(change.createdAt) + 7 * DAY);
      expect(early.map((act) => act.kind).sort()).toEqual(['comment', 'opened', 'push', 'push']);
    }
    const others = changesOpenedIn(charts, 365).filter((change) => {
      return (
        !newcomers.includes(change) && eventsOf(change, 'ReadyForReviewEvent').length === 0 && !change.isDraft
      );
    });
    expect(others.filter((change) => (daysToResponse(change) ?? 99) > 7).length).toBeGreaterThanOrEqual(10);
  });
});

describe('CI carriers', () => {
  const isBump = (change: WorldPullRequest): boolean => change.title.startsWith('Bump ');

  test('foghorn: raised versions are merged every week of the year', () => {
    const merges = ciChanges(foghorn)
      .filter(isBump)
      .map((change) => Date.parse(change.mergedAt ?? ''))
      .sort((one, other) => one - other);
    const pauses = [T - 365 * DAY, ...merges].map((at, place) => (merges[place] ?? T) - at);
    expect(Math.max(...pauses)).toBeLessThan(8 * DAY);
  });

  test('beacon: one person wrote over 80 %', () => {
    const authors = countBy(
      ciChanges(beacon).filter((change) => !isBump(change)),
      (change) => change.author?.login ?? '',
    );
    expect(sum(authors)).toBeGreaterThanOrEqual(15);
    expect(topShare(authors)).toBeGreaterThan(0.8);
  });

  test('foghorn: spread over five people, unless raised versions counted', () => {
    const ci = ciChanges(foghorn);
    const authors = countBy(
      ci.filter((change) => !isBump(change)),
      (change) => change.author?.login ?? '',
    );
    const bumpers = countBy(ci.filter(isBump), (change) => change.author?.login ?? '');
    expect(sum(authors)).toBeGreaterThanOrEqual(10);
    expect(authors.size).toBe(5);
    expect(topShare(authors)).toBeLessThan(0.3);
    expect([...bumpers.keys()]).toEqual(['suvi-lantern']);
    expect(sum(bumpers)).toBeGreaterThanOrEqual(51);
    expect(topShare(countBy(ci, (change) => change.author?.login ?? ''))).toBeGreaterThan(0.8);
  });
});

describe('items that wait', () => {
  const of = (indicator: string, world: World, listed: boolean): number[] =>
    harbourItems
      .filter((item) => item.indicator === indicator && item.repository === world.repository.nameWithOwner)
      .filter((item) => item.listed === listed)
      .map((item) => item.number)
      .sort((one, other) => one - other);

  test('waiting decisions are the planted ones, in beacon alone', () => {
    expect(worlds.map((world) => waitingDecisions(world))).toEqual([
      of('waiting-decisions', beacon, true),
      [],
      [],
    ]);
    expect(of('waiting-decisions', beacon, true).length).toBe(6);
    expect(of('waiting-decisions', beacon, false).length).toBe(12);
  });

  test('waiting contributors are the planted ones, in foghorn alone', () => {
    expect(worlds.map((world) => contributorsWaiting(world))).toEqual([
      [],
      of('contributors-waiting', foghorn, true),
      [],
    ]);
    expect(of('contributors-waiting', foghorn, true).length).toBe(7);
    expect(of('contributors-waiting', foghorn, false).length).toBe(10);
  });

  test.each(ALIKE)('%s: listed, but for the one thing: %s', (indicator, why, without) => {
    const item = harbourItems.find(
      (candidate) => candidate.indicator === indicator && candidate.why.includes(why),
    );
    const world = worlds.find((candidate) => candidate.repository.nameWithOwner === item?.repository);
    if (!item || !world) throw new Error(`No twin is planted for: ${why}`);
    expect(item.listed).toBe(false);
    const list = indicator === 'waiting-decisions' ? waitingDecisions : contributorsWaiting;
    expect(list(world)).not.toContain(item.number);
    expect(list(changed(world, item.number, without))).toContain(item.number);
  });

  test('every twin has its one thing', () => {
    expect(ALIKE.length).toBe(harbourItems.filter((item) => !item.listed).length);
  });

  test('both grew over the last half year', () => {
    const decisions = monthEnds().map((end) => waitingDecisions(beacon, end).length);
    const contributors = monthEnds().map((end) => contributorsWaiting(foghorn, end).length);
    expect(Math.max(...decisions.slice(0, 6))).toBeLessThanOrEqual(1);
    expect(decisions.slice(7)).toEqual([...decisions.slice(7)].sort((one, other) => one - other));
    expect(decisions[11]).toBe(6);
    expect(Math.max(...contributors.slice(0, 5))).toBeLessThanOrEqual(1);
    expect(Math.max(...contributors)).toBe(contributors[11]);
  });

  test('titles that bite are among those that are listed', () => {
    const titles = harbourItems
      .filter((item) => item.listed)
      .map((item) => {
        const world = worlds.find((candidate) => candidate.repository.nameWithOwner === item.repository);
        return world
          ? (itemsOf(world).find((candidate) => candidate.number === item.number)?.title ?? '')
          : '';
      });
    const bites = [
      /<img src=x onerror/,
      /\{\{constructor\}\}/,
      /\n/,
      /\]\(javascript:/,
      /\u202E/,
      /🚨/,
      /^\S{256}$/,
    ];
    for (const bite of bites) expect(titles.filter((title) => bite.test(title)).length).toBe(1);
  });
});

test('the document has the table of numbers', () => {
  const words = readFileSync('docs/made-up-community.md', 'utf8');
  const table = planted.items.map((item) => {
    const name = item.repository.split('/')[1] ?? '';
    return `| \`${item.indicator}\` | ${name}#${item.number} | ${item.listed ? 'yes' : 'no'} | ${item.why} |`;
  });
  expect(words).toContain(table.join('\n'));
  const values = plantedValues.map(({ indicator, repository, value, n, expect: status, why }) => {
    const name = repository.split('/')[1] ?? '';
    return `| \`${indicator}\` | ${name} | ${inWords(value, n)} | ${status} | ${why} |`;
  });
  expect(words).toContain(values.join('\n'));
});

test('the whole community: accounts, and repositories of every kind', () => {
  const kinds = new Map(
    everyWorld.flatMap(({ people }) => people.map(({ login, __typename }) => [login, __typename])),
  );
  expect(['renovate', 'openhands-agent', 'railway-merge'].map((login) => kinds.get(login))).toEqual([
    'Bot',
    'Bot',
    'Bot',
  ]);
  expect(['devin-ai-integration', 'claude'].map((login) => kinds.get(login))).toEqual(['User', 'User']);
  expect([...kinds.values()].filter((kind) => kind === 'Mannequin')).toHaveLength(3);
  const repositories = new Map(everyWorld.map((world) => [world.repository.nameWithOwner, world]));
  expect(repositories.size).toBe(15);
  expect(repositories.get('quiet-apiary/nectar')?.repository.isArchived).toBe(true);
  expect(repositories.get('slow-railway/siding')?.repository.defaultBranchRef.target.oid).toBeNull();
  expect(repositories.get('slow-railway/waybill')?.repository.hasIssuesEnabled).toBe(false);
  expect(repositories.get('slow-railway/platform')?.repository.formerNames).toEqual(['slow-railway/halt']);
  expect(repositories.get('quiet-apiary/.github')?.tree?.map(({ path }) => path)).toContain('SECURITY.md');
  const ghosts = everyWorld.filter((world) => itemsOf(world).some(({ author }) => author === null));
  expect(ghosts.length).toBeGreaterThan(5);
});

/** A share as in words, `14 of 16`; a count as it is. */
function inWords(value: number | null, n: number | undefined): string {
  if (value === null) return 'none';
  if (n === undefined) return String(value);
  return value <= 1 ? `${Math.round(value * n)} of ${n}` : String(Math.round(value * 100) / 100);
}

function daysAgo(days: number): string {
  return new Date(T - days * DAY).toISOString();
}

function user(login: string): WorldActor {
  return { __typename: 'User', login };
}

function changed(world: World, number: number, patch: Patch): World {
  const apply = (item: Item): Item =>
    item.number === number ? ({ ...item, ...patch(item as WorldPullRequest) } as Item) : item;
  return {
    ...world,
    issues: world.issues.map((issue) => apply(issue) as WorldIssue),
    pullRequests: world.pullRequests.map((change) => apply(change) as WorldPullRequest),
  };
}

/** The same reviews, the last one otherwise. */
function reviewedAgain(item: WorldPullRequest, patch: Partial<WorldReview>): WorldReview[] {
  const reviews = item.reviews ?? [];
  return reviews.map((review, place) => (place === reviews.length - 1 ? { ...review, ...patch } : review));
}

function saidAgain(item: WorldPullRequest, patch: Partial<WorldComment>): WorldComment[] {
  const comments = item.comments ?? [];
  return comments.map((comment, place) =>
    place === comments.length - 1 ? { ...comment, ...patch } : comment,
  );
}

function pushedAgain(item: WorldPullRequest, committedDate: string): WorldCommit[] {
  const commits = item.commits ?? [];
  return commits.map((commit, place) =>
    place === commits.length - 1 ? { ...commit, committedDate } : commit,
  );
}

function byAnother(item: WorldPullRequest): Partial<WorldPullRequest> {
  const author = user('hugo-gangway');
  const commits = (item.commits ?? []).map((commit) => ({
    ...commit,
    author: { ...commit.author, user: author },
  }));
  return { author, commits };
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function itemsOf(world: World): Item[] {
  return [...world.issues, ...world.pullRequests];
}

function isChange(item: Item): item is WorldPullRequest {
  return 'isDraft' in item;
}

function eventsOf(item: Item, kind: string, before = T): NonNullable<Item['timelineItems']>[number][] {
  return (item.timelineItems ?? []).filter(
    (event) => event.__typename === kind && Date.parse(event.createdAt) < before,
  );
}

function last<R>(list: readonly R[]): R | undefined {
  return list[list.length - 1];
}

function isRobot(actor: WorldActor | null): boolean {
  return actor !== null && (actor.__typename === 'Bot' || ROBOTS.has(actor.login));
}

/** People's acts in order of time. A deleted account is a person without a name. */
function actsOf(item: Item, before = T): readonly Act[] {
  const acts: Act[] = [];
  function add(actor: WorldActor | null, at: string, kind: Act['kind']): void {
    const moment = Math.max(Date.parse(at), Date.parse(item.createdAt));
    if (!isRobot(actor) && moment < before) acts.push({ who: actor?.login ?? '(deleted)', at: moment, kind });
  }
  add(item.author, item.createdAt, 'opened');
  for (const comment of item.comments ?? []) add(comment.author, comment.createdAt, 'comment');
  for (const event of item.timelineItems ?? [])
    add(event.actor, event.createdAt, eventKind(event.__typename));
  if (isChange(item)) {
    for (const review of item.reviews ?? [])
      add(review.author, review.submittedAt ?? review.createdAt, 'review');
    for (const commit of item.commits ?? []) add(commit.author.user, commit.committedDate, 'push');
  }
  return acts.sort((one, other) => one.at - other.at);
}

function eventKind(name: string): Act['kind'] {
  if (name === 'HeadRefForcePushedEvent') return 'push';
  if (name === 'MergedEvent') return 'merge';
  return name === 'ClosedEvent' ? 'close' : 'other';
}

function contradictions(world: World, item: Item): string[] {
  const problems: string[] = [];
  const created = Date.parse(item.createdAt);
  const closed = item.closedAt === null ? null : Date.parse(item.closedAt);
  const moments = [
    ...(item.comments ?? []).map((comment) => comment.createdAt),
    ...(item.timelineItems ?? []).map((event) => event.createdAt),
    ...(isChange(item) ? (item.reviews ?? []).map((review) => review.createdAt) : []),
    ...(isChange(item) ? (item.commits ?? []).slice(1).map((commit) => commit.committedDate) : []),
  ].map((moment) => Date.parse(moment));
  if (moments.some((moment) => moment < created)) problems.push('acted on before its opening');
  if (closed !== null && moments.some((moment) => moment > closed))
    problems.push('acted on after its closing');
  if (Math.max(created, ...moments) >= T) problems.push('acted on after the month');
  if (Date.parse(item.updatedAt ?? '') !== Math.max(created, ...moments))
    problems.push('updated at another time');
  const labels = new Set<string>();
  for (const event of item.timelineItems ?? []) {
    const label = (event.label as { readonly name: string } | undefined)?.name ?? '';
    if (event.__typename === 'LabeledEvent') labels.add(label);
    if (event.__typename === 'UnlabeledEvent' && !labels.delete(label)) problems.push(`lost ${label} twice`);
  }
  if ([...labels].sort().join() !== [...(item.labels ?? [])].sort().join())
    problems.push('has other labels than its events');
  for (const label of labels)
    if (!world.labels.some(({ name }) => name === label)) problems.push(`unknown label ${label}`);
  const milestone = last(eventsOf(item, 'MilestonedEvent'))?.milestoneTitle;
  if ((milestone ?? null) !== (item.milestone?.title ?? null))
    problems.push('has another milestone than its events');
  const row = world.milestones.find(({ title }) => title === milestone);
  if (milestone && !(row && Date.parse(row.createdAt) < T)) problems.push('has an unknown milestone');
  const renamed = last(eventsOf(item, 'RenamedTitleEvent'))?.currentTitle;
  if (renamed !== undefined && renamed !== item.title) problems.push('has another title than its events');
  if ((last(eventsOf(item, 'ClosedEvent'))?.createdAt ?? null) !== item.closedAt)
    problems.push('closed at another time');
  if ((item.state === 'OPEN') !== (closed === null)) problems.push('state and closing differ');
  return isChange(item) ? [...problems, ...changeContradictions(world, item)] : problems;
}

function changeContradictions(world: World, change: WorldPullRequest): string[] {
  const problems: string[] = [];
  const merges = eventsOf(change, 'MergedEvent');
  if ((change.state === 'MERGED') !== (merges.length === 1 && change.mergedAt === merges[0]?.createdAt))
    problems.push('merge');
  if (merges[0] && merges[0].actor?.login !== change.mergedBy?.login) problems.push('merged by two');
  if (merges[0] && (merges[0].commit as { readonly oid: string }).oid !== change.mergeCommit?.oid)
    problems.push('two merge commits');
  const turns = (change.timelineItems ?? []).filter(({ __typename }) =>
    /^(ReadyForReview|ConvertToDraft)Event$/.test(__typename),
  );
  if (last(turns) && (last(turns)?.__typename === 'ConvertToDraftEvent') !== change.isDraft)
    problems.push('draft');
  for (let place = 1; place < turns.length; place++) {
    if (turns[place]?.__typename === turns[place - 1]?.__typename) problems.push('turned into a draft twice');
  }
  const remarks = new Map(
    (change.reviews ?? []).flatMap((review) => review.comments).map((remark) => [remark.id, remark]),
  );
  for (const review of change.reviews ?? []) {
    const own = review.author?.login === change.author?.login;
    if (own && review.state !== 'COMMENTED') problems.push('reviewed by its author');
    for (const remark of review.comments) {
      const thread = remark.replyTo ? remarks.get(remark.replyTo) : remark;
      if (!thread || thread.path !== remark.path || thread.createdAt > remark.createdAt)
        problems.push('a torn thread');
      if (remark.author?.login !== review.author?.login) problems.push("a remark in another's review");
    }
  }
  const paths = (change.files ?? []).map((file) => file.path);
  if (new Set(paths).size !== paths.length || paths.length !== change.changedFiles) problems.push('files');
  if (last(change.commits ?? [])?.oid !== change.headRefOid) problems.push('head');
  if (
    (change.commits ?? []).some(
      (commit, place, all) => place > 0 && commit.parents?.[0] !== all[place - 1]?.oid,
    )
  )
    problems.push('chain');
  const landed = world.commits.find((commit) => commit.oid === change.mergeCommit?.oid);
  if (landed && !landed.associatedPullRequests?.includes(change.number)) problems.push('landed as another');
  const associations = new Set(
    (change.reviews ?? []).map((review) => `${review.author?.login} ${review.authorAssociation}`),
  );
  if (associations.size !== new Set((change.reviews ?? []).map((review) => review.author?.login)).size)
    problems.push('associations');
  return problems;
}

/** Ends of the last twelve months, oldest first. */
function monthEnds(): number[] {
  return Array.from({ length: 12 }, (_, place) => Date.UTC(2025, 8 + place, 1));
}

function openedIn(world: World, days: number, end = T): Item[] {
  return itemsOf(world).filter((item) => {
    const created = Date.parse(item.createdAt);
    return created >= end - days * DAY && created < end && !isRobot(item.author);
  });
}

function changesOpenedIn(world: World, days: number): WorldPullRequest[] {
  return openedIn(world, days).filter(isChange);
}

/** When the item first became ready; `null` while it is a draft from the beginning. */
function readyAt(item: Item, end = T): number | null {
  if (!isChange(item)) return Date.parse(item.createdAt);
  const turns = (item.timelineItems ?? []).filter(({ __typename }) =>
    /^(ReadyForReview|ConvertToDraft)Event$/.test(__typename),
  );
  const beganAsDraft = turns[0] ? turns[0].__typename === 'ReadyForReviewEvent' : item.isDraft === true;
  if (!beganAsDraft) return Date.parse(item.createdAt);
  const ready = eventsOf(item, 'ReadyForReviewEvent', end)[0];
  return ready ? Date.parse(ready.createdAt) : null;
}

function isDraftAt(item: Item, end: number): boolean {
  if (!isChange(item)) return false;
  const turns = (item.timelineItems ?? []).filter(({ __typename }) =>
    /^(ReadyForReview|ConvertToDraft)Event$/.test(__typename),
  );
  const before = last(turns.filter((event) => Date.parse(event.createdAt) < end));
  if (before) return before.__typename === 'ConvertToDraftEvent';
  return turns[0] ? turns[0].__typename === 'ReadyForReviewEvent' : item.isDraft === true;
}

function daysToResponse(item: Item, end = T): number | null {
  const author = item.author?.login ?? '(deleted)';
  const first = actsOf(item, end).find(
    (act) => act.who !== author && /^(comment|review|merge|close)$/.test(act.kind),
  );
  return first ? Math.max(0, first.at - (readyAt(item, end) ?? first.at)) / DAY : null;
}

interface Spell {
  readonly days: number;
  readonly ended: boolean;
}

function responseSpell(item: Item, end = T): Spell {
  const days = daysToResponse(item, end);
  if (days !== null) return { days, ended: true };
  const until = Math.min(end, item.closedAt === null ? end : Date.parse(item.closedAt));
  return { days: (until - Date.parse(item.createdAt)) / DAY, ended: false };
}

function decidedAt(change: WorldPullRequest): number | null {
  if (change.mergedAt !== null) return Date.parse(change.mergedAt);
  const closer = last(eventsOf(change, 'ClosedEvent'))?.actor?.login;
  return change.closedAt === null || closer === undefined || closer === change.author?.login
    ? null
    : Date.parse(change.closedAt);
}

function decisionSpell(change: WorldPullRequest, fromOpening = false): Spell | null {
  const start = fromOpening ? Date.parse(change.createdAt) : readyAt(change);
  if (start === null) return null;
  const decided = decidedAt(change);
  const until = decided ?? (change.closedAt === null ? T : Date.parse(change.closedAt));
  return { days: (until - start) / DAY, ended: decided !== null };
}

/** Kaplan and Meier's median; infinite where the curve does not reach one half. */
function survivalMedian(spells: readonly Spell[]): number {
  const sorted = [...spells].sort((one, other) => one.days - other.days);
  let left = 1;
  for (const [place, spell] of sorted.entries()) {
    if (spell.ended) left *= 1 - 1 / (sorted.length - place);
    if (left <= 0.5) return spell.days;
  }
  return Number.POSITIVE_INFINITY;
}

function maintainersAt(world: World, end: number): Set<string> {
  const within = (at: string | null): boolean =>
    at !== null && Date.parse(at) < end && Date.parse(at) >= end - 365 * DAY;
  const found = new Set<string>();
  for (const change of world.pullRequests) {
    const merger = change.mergedBy?.login;
    if (merger && within(change.mergedAt) && merger !== change.author?.login && !isRobot(change.mergedBy))
      found.add(merger);
    for (const review of change.reviews ?? []) {
      const counts =
        /^(OWNER|COLLABORATOR)$/.test(review.authorAssociation ?? '') && review.state !== 'COMMENTED';
      if (counts && review.author && within(review.submittedAt)) found.add(review.author.login);
    }
  }
  return found;
}

function isOpenAt(item: Item, end: number): boolean {
  return Date.parse(item.createdAt) < end && (item.closedAt === null || Date.parse(item.closedAt) >= end);
}

function labelsAt(item: Item, end: number): string[] {
  const labels = new Set<string>();
  for (const event of item.timelineItems ?? []) {
    if (Date.parse(event.createdAt) >= end) break;
    const name = (event.label as { readonly name: string } | undefined)?.name ?? '';
    if (event.__typename === 'LabeledEvent') labels.add(name);
    if (event.__typename === 'UnlabeledEvent') labels.delete(name);
  }
  return [...labels];
}

function isHeld(item: Item, end: number): boolean {
  const wip = /^\W*wip\b/i.test(item.title);
  return (
    wip ||
    isDraftAt(item, end) ||
    labelsAt(item, end).some((label) => /waiting for author|rebase|parked/.test(label))
  );
}

function waitingDecisions(world: World, end = T): number[] {
  const maintainers = maintainersAt(world, end);
  return itemsOf(world)
    .filter((item) => isOpenAt(item, end) && !isRobot(item.author) && !isHeld(item, end))
    .filter((item) => item.milestone?.title !== '1.4')
    .filter((item) => {
      const acts = actsOf(item, end);
      const newest = last(acts)?.at ?? 0;
      const silent = lastOfMaintainers(item, acts, maintainers);
      if (newest < end - 365 * DAY || silent > end - 30 * DAY) return false;
      const opinions = opinionsOf(item, end);
      const ofMaintainers = [...opinions]
        .filter(([login]) => maintainers.has(login))
        .map(([, opinion]) => opinion);
      const objection = [...opinions.values()].some((opinion) => opinion.state === 'CHANGES_REQUESTED');
      const approved = ofMaintainers.some(({ state, at }) => state === 'APPROVED' && at < end - 14 * DAY);
      const disagree = new Set(ofMaintainers.map(({ state }) => state)).size > 1;
      const asked = labelsAt(item, end).some((label) => label === 'rfc' || label === 'needs decision');
      const talk = acts.filter((act) => /^(opened|comment|review|push)$/.test(act.kind));
      const word = last(talk.filter((act) => act.who === item.author?.login || maintainers.has(act.who)));
      const authorsTurn = isChange(item) && word !== undefined && word.who !== item.author?.login;
      return (approved && !objection) || disagree || (asked && !authorsTurn);
    })
    .map((item) => item.number)
    .sort((one, other) => one - other);
}

function contributorsWaiting(world: World, end = T): number[] {
  const maintainers = maintainersAt(world, end);
  return world.pullRequests
    .filter(
      (change) =>
        isOpenAt(change, end) && change.author !== null && !isRobot(change.author) && !isHeld(change, end),
    )
    .filter((change) => {
      const acts = actsOf(change, end);
      const newest = last(acts);
      if (maintainers.has(change.author?.login ?? '') || newest?.who !== change.author?.login) return false;
      const silent = Math.max(Date.parse(change.createdAt), lastOfMaintainers(change, acts, maintainers));
      return (newest?.at ?? 0) > end - 90 * DAY && silent < end - 30 * DAY;
    })
    .map((change) => change.number)
    .sort((one, other) => one - other);
}

function lastOfMaintainers(item: Item, acts: readonly Act[], maintainers: ReadonlySet<string>): number {
  return last(acts.filter((act) => maintainers.has(act.who) && act.who !== item.author?.login))?.at ?? 0;
}

function opinionsOf(item: Item, end: number): Map<string, { readonly state: string; readonly at: number }> {
  const opinions = new Map<string, { readonly state: string; readonly at: number }>();
  for (const review of isChange(item) ? (item.reviews ?? []) : []) {
    const at = Date.parse(review.submittedAt ?? '');
    if (review.state !== 'COMMENTED' && review.author && at < end)
      opinions.set(review.author.login, { state: review.state, at });
  }
  return opinions;
}

/** Reviews once per person and change, and remarks as often as they were made. */
function reviewsOf(
  world: World,
  days: number,
  end = T,
): { readonly pairs: Map<string, number>; readonly remarks: Map<string, number> } {
  const within = (at: number): boolean => at >= end - days * DAY && at < end;
  const pairs = world.pullRequests
    .filter((change) => !isRobot(change.author))
    .flatMap((change) => {
      const author = change.author?.login ?? '(deleted)';
      const acts = actsOf(change, end).filter(
        (act) => act.who !== author && within(act.at) && /^(comment|review)$/.test(act.kind),
      );
      return [...new Set(acts.map((act) => act.who))];
    });
  const remarks = world.pullRequests
    .flatMap((change) => (change.reviews ?? []).flatMap((review) => review.comments))
    .filter((remark) => within(Date.parse(remark.createdAt)))
    .map((remark) => remark.author?.login ?? '');
  return { pairs: countBy(pairs, (login) => login), remarks: countBy(remarks, (login) => login) };
}

/** First changes ever, opened in the year that ends a week before T. */
function newcomersOf(world: World): WorldPullRequest[] {
  const first = new Map<string, WorldPullRequest>();
  for (const change of world.pullRequests) {
    const login = change.author?.login;
    if (login && !isRobot(change.author) && !first.has(login)) first.set(login, change);
  }
  return [...first.values()].filter((change) => {
    const created = Date.parse(change.createdAt);
    return created >= T - 372 * DAY && created < T - 7 * DAY;
  });
}

function ciChanges(world: World): WorldPullRequest[] {
  return world.pullRequests.filter((change) => {
    const merged = Date.parse(change.mergedAt ?? '');
    const ofCi = (change.files ?? []).every((file) => file.path.startsWith('.github/workflows/'));
    return merged >= T - 365 * DAY && merged < T && ofCi && !isRobot(change.author);
  });
}

function countBy<R>(list: readonly R[], of: (row: R) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of list) counts.set(of(row), (counts.get(of(row)) ?? 0) + 1);
  return counts;
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}

function topShare(counts: ReadonlyMap<string, number>): number {
  return Math.max(...counts.values()) / sum(counts);
}
