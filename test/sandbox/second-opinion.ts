import { companies } from '../../sandbox/community/companies.ts';
import type { ToldWorld } from '../../sandbox/community/world-of.ts';
import type { World, WorldActor, WorldIssue, WorldPullRequest } from '../../sandbox/world.ts';

/**
 * A second opinion on what was planted: each definition of `docs/made-up-community.md` worked out naively, straight
 * from the rows and from the truth about areas and companies. It shares nothing with the indicators.
 */
export const secondOpinion = {
  'features-without-docs': (told: ToldWorld) => {
    const features = merged(told, 104, 14).filter(({ area }) => area === 'feature');
    const documented = features.filter(
      ({ change }) =>
        touches(change, DOCS) ||
        told.world.pullRequests.some(
          (other) =>
            other.author?.login === change.author?.login &&
            other.mergedAt !== null &&
            touches(other, DOCS) &&
            Math.abs(time(other.mergedAt) - time(change.mergedAt)) <= 14 * DAY,
        ),
    );
    return share(features.length - documented.length, features.length);
  },
  'untested-changes': (told: ToldWorld) => {
    const work = merged(told, 365).filter(({ area }) => area === 'feature' || area === 'fix');
    return share(work.filter(({ change }) => !touches(change, TESTS)).length, work.length);
  },
  'hat-balance': (told: ToldWorld) => {
    const work = merged(told, 90);
    return share(work.filter(isCommunity).length, work.length);
  },
  'upkeep-carriers': (told: ToldWorld) => top(merged(told, 365).filter(isCommunity).map(authorOf)),
  'single-company-decisions': (told: ToldWorld) => {
    const features = merged(told, 365).filter(({ area }) => area === 'feature');
    return share(features.filter(({ change }) => isOfOneCompany(change)).length, features.length);
  },
  'decision-makers': ({ world }: ToldWorld) => {
    const deciders = world.pullRequests
      .filter((change) => within(change.mergedAt, 180) && !isRobot(change.author))
      .map((change) => (isRobot(change.mergedBy) ? newestApproval(change) : change.mergedBy?.login))
      .filter((login) => login !== undefined);
    const counts = tally(deciders);
    return { value: [...counts.values()].filter((count) => count * 10 >= deciders.length).length };
  },
  'slipping-milestones': ({ world }: ToldWorld) => ({
    value: world.milestones.filter(
      ({ state, dueOn }) => state === 'OPEN' && dueOn !== null && time(dueOn) < T,
    ).length,
  }),
  'newcomers-per-mentor': ({ world }: ToldWorld) => {
    const first = firstChanges(world, 365 + 14, 14);
    const newcomers = new Set(first.map((change) => change.author?.login));
    const mentors = first.flatMap((change) =>
      saidOn(change)
        .filter(({ by, at }) => by !== change.author?.login && at <= time(change.createdAt) + 14 * DAY)
        .map(({ by }) => by)
        .filter((by) => !newcomers.has(by)),
    );
    return share(first.length, new Set(mentors).size);
  },
  'newcomers-returning': ({ world }: ToldWorld) => {
    const first = firstChanges(world, 455, 90);
    const back = first.filter((change) =>
      world.pullRequests.some(
        (other) =>
          other !== change &&
          other.author?.login === change.author?.login &&
          time(other.createdAt) <= time(change.createdAt) + 90 * DAY,
      ),
    );
    return share(back.length, first.length);
  },
  'quiet-fixes': ({ world }: ToldWorld) => {
    const mends = mendsOf(world).filter(({ at }) => at > T - 90 * DAY);
    return { ...top(mends.map(({ by }) => by)), hours: median(mends.map(({ hours }) => hours)) };
  },
  'queue-per-reviewer': ({ world }: ToldWorld) => {
    const open = world.pullRequests.filter((change) => change.state === 'OPEN' && !isRobot(change.author));
    const reviewers = world.pullRequests
      .filter((change) => !isRobot(change.author))
      .flatMap((change) =>
        saidOn(change)
          .filter(({ by, at }) => by !== change.author?.login && at > T - 90 * DAY)
          .map(({ by }) => by),
      );
    return share(open.length, Math.max(1, new Set(reviewers).size));
  },
  'months-of-queue': ({ world }: ToldWorld) => {
    const own = world.pullRequests.filter((change) => !isRobot(change.author));
    const decided = own.filter((change) => change.state !== 'OPEN' && within(change.closedAt, 180));
    return share(own.filter(({ state }) => state === 'OPEN').length, decided.length / 6);
  },
  'gone-quiet': ({ world }: ToldWorld) => {
    const months = new Map<string, Set<number>>();
    for (const { by, at } of actsIn(world)) {
      const date = new Date(at);
      const month = (date.getUTCFullYear() - 2024) * 12 + date.getUTCMonth() - 7;
      months.set(by, (months.get(by) ?? new Set()).add(month));
    }
    const before = (active: ReadonlySet<number>) => [...active].filter((month) => month >= 10 && month < 22);
    const regulars = [...months].filter(([, active]) => before(active).length >= 9);
    const silent = regulars.filter(([, active]) => !active.has(22) && !active.has(23));
    return { value: silent.length, n: regulars.length };
  },
  'upkeep-by-volunteers': (told: ToldWorld) => {
    const doers = [
      ...merged(told, 365).filter(isCommunity).map(authorOf),
      ...told.world.pullRequests
        .filter((change) => !isRobot(change.author))
        .flatMap((change) => {
          const said = saidOn(change).filter(
            ({ by, at }) => by !== change.author?.login && at > T - 365 * DAY,
          );
          return [...new Set(said.map(({ by }) => by))];
        }),
    ];
    const of = (kind: string) => doers.filter((login) => companyOf(login, T) === kind).length;
    const independent = of('independent');
    return {
      value: independent / doers.length,
      to: (independent + of('unknown')) / doers.length,
      n: doers.length,
    };
  },
  'leadership-rotation': ({ world }: ToldWorld) => {
    const now = mergersIn(world, 365, 0);
    const then = mergersIn(world, 730, 365);
    return {
      became: [...now].filter((login) => !then.has(login)).length,
      stopped: [...then].filter((login) => !now.has(login)).length,
    };
  },
};

/** Numbers of the items that a definition lists, in a repository. */
export const listedBy = {
  'unanswered-docs-issues': ({ world }: ToldWorld) => {
    const maintainers = mergersIn(world, 365, 0);
    return world.issues.filter(
      (issue) =>
        issue.state === 'OPEN' &&
        issue.labels?.includes('documentation') === true &&
        !maintainers.has(issue.author?.login ?? '') &&
        !saidOn(issue).some(({ by }) => maintainers.has(by)) &&
        time(issue.createdAt) < T - 30 * DAY,
    );
  },
  'overdue-removals': ({ world }: ToldWorld) =>
    world.issues.filter((issue) => {
      const promises = promisesOf(world, issue);
      return issue.state === 'OPEN' && promises.some((day) => day > time(issue.createdAt) && day < T);
    }),
  'close-or-park': ({ world }: ToldWorld) =>
    [...world.issues, ...world.pullRequests].filter(
      (item) => item.state === 'OPEN' && !isRobot(item.author) && lastAct(item) < T - 365 * DAY,
    ),
  'first-issues-available': ({ world }: ToldWorld) => {
    const linked = new Set(
      world.pullRequests
        .filter(({ state }) => state === 'OPEN')
        .flatMap((change) => change.closingIssuesReferences ?? []),
    );
    return world.issues.filter(
      (issue) =>
        issue.state === 'OPEN' &&
        issue.labels?.includes('good first issue') === true &&
        issue.assignees?.length === 0 &&
        !linked.has(issue.number) &&
        lastAct(issue) > T - 180 * DAY,
    );
  },
  'planned-upkeep': ({ world }: ToldWorld) => {
    const dated = world.milestones.filter(({ state, dueOn }) => state === 'OPEN' && dueOn !== null);
    return world.issues.filter(
      ({ state, milestone, labels }) =>
        state === 'OPEN' &&
        dated.some(({ title }) => title === milestone?.title) &&
        labels?.includes('upkeep') === true,
    );
  },
  'moved-items': ({ world }: ToldWorld) =>
    [...world.issues, ...world.pullRequests].filter((item) =>
      (item.timelineItems ?? []).some(
        ({ __typename, createdAt }) => __typename === 'DemilestonedEvent' && createdAt >= '2026-07-01',
      ),
    ),
} as const satisfies Readonly<Record<string, (told: ToldWorld) => readonly Item[]>>;

/** Pages with a link to a path that commits touched and that is gone. */
export function pagesWithDeadLinks({ tree, governanceFiles, commits, repository }: World): readonly string[] {
  const there = new Set((tree ?? []).map(({ path }) => path));
  const ever = new Set(commits.flatMap(({ files }) => files ?? []));
  const kept = (governanceFiles ?? []).filter(({ path }) => !AS_IT_WAS.test(path));
  return kept
    .filter(({ path, text }) => {
      const prose = text.replace(/```[\s\S]*?```|`[^`]*`/g, '');
      const targets = [...prose.matchAll(/\]\(([^)]+)\)/g)].map((match) => match[1] ?? '');
      return targets.some((target) => {
        const linked = new URL(target, `${repository.url}/blob/main/${path}`);
        const root = target.startsWith('/') ? linked.pathname.slice(1) : null;
        const prefix = `${new URL(repository.url).pathname}/blob/main/`;
        const file = root ?? (linked.pathname.startsWith(prefix) ? linked.pathname.slice(prefix.length) : '');
        return ever.has(file) && !there.has(file);
      });
    })
    .map(({ path }) => path);
}

/** Of the changes of a company's people that were merged in 365 days, how many are community work. */
export function hatOf(
  company: string,
  told: readonly ToldWorld[],
): { readonly community: number; readonly all: number } {
  const own = told
    .flatMap((one) => merged(one, 365))
    .filter((row) => companyOf(authorOf(row), time(row.change.mergedAt)) === company);
  return { community: own.filter(isCommunity).length, all: own.length };
}

/** Reviews and answers that a company's people gave to people of other companies, and got from them, in 365 days. */
export function reciprocityOf(
  company: string,
  worlds: readonly World[],
): { given: number; received: number } {
  let given = 0;
  let received = 0;
  for (const item of worlds.flatMap((world) => [...world.pullRequests, ...world.issues])) {
    if (item.author === null) continue;
    const said = saidOn(item).filter(({ by, at }) => by !== item.author?.login && at > T - 365 * DAY);
    const once = new Map(said.map(({ by, at }) => [by, at]));
    for (const [by, at] of once) {
      const [from, to] = [companyOf(by, at), companyOf(item.author.login, at)];
      if (from === to || [from, to].some((kind) => kind === 'independent' || kind === 'unknown')) continue;
      if (from === company) given++;
      if (to === company) received++;
    }
  }
  return { given, received };
}

/** Upkeep merged in July 2026, by person, and who opened a first change in it: whether that was merged. */
export function thanksOf(told: ToldWorld): {
  readonly upkeep: Readonly<Record<string, number>>;
  readonly newcomers: Readonly<Record<string, boolean>>;
} {
  const first = new Map<string, WorldPullRequest>();
  for (const change of told.world.pullRequests) {
    if (change.author === null || isRobot(change.author)) continue;
    const known = first.get(change.author.login);
    if (known === undefined || time(change.createdAt) < time(known.createdAt))
      first.set(change.author.login, change);
  }
  const newcomers = [...first].filter(([, change]) => within(change.createdAt, 31));
  return {
    upkeep: Object.fromEntries(tally(merged(told, 31).filter(isCommunity).map(authorOf))),
    newcomers: Object.fromEntries(newcomers.map(([login, change]) => [login, change.mergedAt !== null])),
  };
}

const DAY = 86_400_000;
const T = Date.parse('2026-08-01T00:00:00Z');
const DOCS = /^docs\/|\.md$/;
const AS_IT_WAS = /^docs\/(decisions|minutes|upgrade|releases)\/|^CHANGELOG/;
const TESTS = /^test\//;
const COMPANY_HAT = ['feature', 'fix', 'performance'];
const ROBOT =
  /^(renovate|apiary-checks|railway-merge|stale|coderabbitai|openhands-agent|devin-ai-integration|claude|copilot-swe-agent|dependabot|web-flow)$/;

type Item = WorldIssue | WorldPullRequest;

interface Merged {
  readonly change: WorldPullRequest;
  readonly area: string;
}

interface Act {
  readonly by: string;
  readonly at: number;
}

/** Changes by persons that were merged so many days before T, up to so many. */
function merged({ world, areas }: ToldWorld, from: number, to = 0): readonly Merged[] {
  return world.pullRequests
    .filter((change) => within(change.mergedAt, from, to) && !isRobot(change.author))
    .map((change) => ({ change, area: areas.get(change.number) ?? 'unknown' }));
}

/** When a deprecation should have been over, by each of its promises. */
function promisesOf(world: World, issue: WorldIssue): readonly number[] {
  const announced = world.releases.flatMap(({ description }) => {
    const promise = new RegExp(`will be removed in (\\d+\\.\\d+) \\(#${issue.number}\\)`).exec(
      description ?? '',
    );
    return promise?.[1] ?? [];
  });
  const named = announced.length > 0 || issue.labels?.includes('deprecation') === true;
  if (!named && !/deprecat/i.test(issue.title)) return [];
  const version = / in (\d+\.\d+)$/.exec(issue.title)?.[1];
  const month = /planned for (\d{4}-\d\d)/.exec(issue.title)?.[1];
  const due = world.milestones.find(({ number }) => number === issue.milestone?.number)?.dueOn;
  const released = [...announced, version].flatMap(
    (wanted) => world.releases.find(({ name }) => name === wanted)?.publishedAt ?? [],
  );
  const end = month === undefined ? [] : [Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)];
  return [...released.map(time), ...end, ...(due ? [time(due)] : [])];
}

function isCommunity({ area }: Merged): boolean {
  return !COMPANY_HAT.includes(area);
}

function authorOf({ change }: Merged): string {
  return change.author?.login ?? '';
}

function isOfOneCompany(change: WorldPullRequest): boolean {
  const approvers = (change.reviews ?? [])
    .filter(({ state }) => state === 'APPROVED')
    .map(({ author }) => author?.login);
  const logins = [change.author?.login, change.mergedBy?.login, ...approvers];
  const all = new Set(logins.map((login) => companyOf(login ?? '', time(change.mergedAt))));
  return all.size === 1 && !all.has('independent') && !all.has('unknown');
}

function companyOf(login: string, at: number): string {
  return companies.employmentAt(login, at)?.company ?? 'unknown';
}

function newestApproval(change: WorldPullRequest): string | undefined {
  const yes = (change.reviews ?? []).filter(
    ({ state, authorAssociation }) => state === 'APPROVED' && authorAssociation === 'COLLABORATOR',
  );
  return yes.at(-1)?.author?.login;
}

function mergersIn(world: World, from: number, to: number): ReadonlySet<string> {
  const mergers = world.pullRequests
    .filter((change) => within(change.mergedAt, from, to))
    .map(({ mergedBy }) => mergedBy)
    .filter((actor) => !isRobot(actor))
    .map((actor) => actor?.login);
  const approvers = world.pullRequests.flatMap((change) =>
    (change.reviews ?? [])
      .filter(({ state, authorAssociation }) => state !== 'COMMENTED' && authorAssociation === 'COLLABORATOR')
      .filter(({ submittedAt }) => within(submittedAt, from, to))
      .map(({ author }) => author?.login),
  );
  return new Set([...mergers, ...approvers].filter((login) => login !== undefined));
}

/** Who mended the default branch, and after how many hours. */
function mendsOf(
  world: World,
): readonly { readonly by: string; readonly at: number; readonly hours: number }[] {
  const byOid = new Map(world.commits.map((commit) => [commit.oid, commit]));
  const line = [];
  for (
    let commit = byOid.get(world.repository.defaultBranchRef.target.oid ?? '');
    commit;
    commit = byOid.get(commit.parents?.[0] ?? '')
  )
    line.unshift(commit);
  const mends = [];
  let brokenAt: number | null = null;
  for (const commit of line) {
    const at = time(commit.committedDate);
    const state = commit.statusCheckRollup?.state;
    if (state === 'FAILURE') brokenAt ??= at;
    if (state !== 'SUCCESS' || brokenAt === null) continue;
    mends.push({ by: commit.author.user?.login ?? '', at, hours: (at - brokenAt) / 3_600_000 });
    brokenAt = null;
  }
  return mends;
}

function firstChanges(world: World, from: number, to: number): readonly WorldPullRequest[] {
  const first = new Map<string, WorldPullRequest>();
  for (const change of world.pullRequests)
    if (change.author && !isRobot(change.author) && !first.has(change.author.login))
      first.set(change.author.login, change);
  return [...first.values()].filter((change) => within(change.createdAt, from, to));
}

/** Comments and reviews by persons whose account is there. */
function saidOn(item: Item): readonly Act[] {
  const reviews = 'reviews' in item ? (item.reviews ?? []) : [];
  return [
    ...(item.comments ?? []).map((comment) => ({ author: comment.author, at: comment.createdAt })),
    ...reviews.map((review) => ({ author: review.author, at: review.submittedAt ?? '' })),
  ].flatMap(({ author, at }) =>
    author === null || isRobot(author) ? [] : [{ by: author.login, at: time(at) }],
  );
}

function actsOn(item: Item): readonly Act[] {
  const events = (item.timelineItems ?? []).map(({ actor, createdAt }) => ({ author: actor, at: createdAt }));
  const commits = 'commits' in item ? (item.commits ?? []) : [];
  const pushes = commits.map((commit) => ({ author: commit.author.user, at: commit.committedDate }));
  return [
    ...saidOn(item),
    ...[{ author: item.author, at: item.createdAt }, ...events, ...pushes].flatMap(({ author, at }) =>
      author === null || isRobot(author) ? [] : [{ by: author.login, at: time(at) }],
    ),
  ];
}

function actsIn(world: World): readonly Act[] {
  const pushed = world.commits.flatMap(({ author, committedDate }) =>
    author.user === null || isRobot(author.user) ? [] : [{ by: author.user.login, at: time(committedDate) }],
  );
  return [...[...world.issues, ...world.pullRequests].flatMap(actsOn), ...pushed];
}

/** When a person last acted on the item. */
export function lastAct(item: Item): number {
  return Math.max(...actsOn(item).map(({ at }) => at));
}

function isRobot(actor: WorldActor | null): boolean {
  return actor !== null && (actor.__typename === 'Bot' || ROBOT.test(actor.login));
}

function touches(change: WorldPullRequest, kind: RegExp): boolean {
  return (change.files ?? []).some(({ path }) => kind.test(path));
}

function within(at: string | null, from: number, to = 0): boolean {
  return at !== null && time(at) > T - from * DAY && time(at) <= T - to * DAY;
}

function time(at: string | null): number {
  return Date.parse(at ?? '');
}

function share(part: number, n: number): { readonly value: number; readonly n: number } {
  return { value: part / n, n };
}

function top(logins: readonly string[]): { readonly value: number; readonly n: number } {
  return share(Math.max(0, ...tally(logins).values()), logins.length);
}

function tally(logins: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const login of logins) counts.set(login, (counts.get(login) ?? 0) + 1);
  return counts;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  return ((sorted[Math.floor(half)] ?? 0) + (sorted[Math.ceil(half) - 1] ?? 0)) / 2;
}
