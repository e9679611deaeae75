import type { WorldCommit } from '../world.ts';
import { calendar } from './calendar.ts';
import type { ChangeStory, CommitDraft, FileDraft } from './change-story.ts';
import { gitActorOf } from './git-actor-of.ts';
import { people } from './people.ts';
import type { DirectCommit, RedSpell, RepositoryPlan } from './repository-story.ts';
import { seededHex } from './seeded-hex.ts';

export interface NumberedChange {
  readonly number: number;
  readonly story: ChangeStory;
}

/** The git side of a repository. */
export interface DefaultBranch {
  /** Reachable from the default branch, oldest first. */
  readonly commits: readonly WorldCommit[];
  readonly head: string;
  /** By number of the change. */
  readonly commitsOf: ReadonlyMap<number, readonly WorldCommit[]>;
  readonly landedAs: ReadonlyMap<number, string>;
}

interface Tip {
  readonly at: number;
  readonly oid: string;
}

/** Lands changes and direct commits in the order of time, each on what was the tip then. */
export function defaultBranch(
  plan: RepositoryPlan,
  changes: readonly NumberedChange[],
  direct: readonly DirectCommit[],
  redSpells: readonly RedSpell[],
): DefaultBranch {
  const root = rootCommit(plan);
  const commits = [root];
  const tips: Tip[] = [{ at: startOf(plan), oid: root.oid }];
  const commitsOf = new Map<number, readonly WorldCommit[]>();
  const landedAs = new Map<number, string>();
  const landings = [
    ...direct.map((commit, place) => ({ at: commit.at, land: () => landDirect(commit, place) })),
    ...changes.flatMap((change) => {
      const at = change.story.merged?.at;
      return at === undefined ? [] : [{ at, land: () => landChange(change) }];
    }),
  ].sort((one, other) => one.at - other.at);
  for (const landing of landings) landing.land();
  for (const change of changes) {
    if (!commitsOf.has(change.number)) commitsOf.set(change.number, branchOf(plan, change, tips));
  }
  commits.sort((one, other) =>
    one.committedDate < other.committedDate ? -1 : Number(one.committedDate > other.committedDate),
  );
  return { commits, head: tipAt(tips, calendar.monthEnd), commitsOf, landedAs };

  function landDirect(commit: DirectCommit, place: number): void {
    const draft = {
      by: commit.by,
      at: commit.at,
      headline: commit.headline,
      files: commit.files.map(touched),
    };
    const parents = [tipAt(tips, commit.at), ...(commit.merges === undefined ? [] : [commit.merges])];
    advance(commitRow(`${plan.name} direct ${place}`, draft, parents, []), commit.at);
  }

  function landChange(change: NumberedChange): void {
    const { number, story } = change;
    const merged = story.merged;
    if (merged === null) return;
    const branch = branchOf(plan, change, tips);
    commitsOf.set(number, branch);
    const withMergeCommit = number % plan.mergeCommitEvery === 0;
    if (withMergeCommit) commits.push(...branch);
    const landing = withMergeCommit ? mergeCommit(plan, change, branch, tips) : squash(plan, change, tips);
    landedAs.set(number, landing.oid);
    advance(landing, merged.at);
  }

  function advance(commit: WorldCommit, at: number): void {
    commits.push(
      plan.hasChecks === true ? { ...commit, statusCheckRollup: { state: checksAt(at) } } : commit,
    );
    tips.push({ at, oid: commit.oid });
  }

  function checksAt(at: number): string {
    return redSpells.some(({ from, to }) => from <= at && at < to) ? 'FAILURE' : 'SUCCESS';
  }
}

function rootCommit(plan: RepositoryPlan): WorldCommit {
  const files = ['README.md', 'LICENSE', 'package.json', 'src/index.ts'].map(touched);
  const draft = { by: plan.organisation.founder, at: startOf(plan), headline: 'Put to sea', files };
  return commitRow(`${plan.name} root`, draft, [], []);
}

function branchOf(plan: RepositoryPlan, change: NumberedChange, tips: readonly Tip[]): WorldCommit[] {
  const rows: WorldCommit[] = [];
  for (const [place, draft] of change.story.commits.entries()) {
    const before = rows[place - 1]?.oid ?? tipAt(tips, draft.at);
    rows.push(commitRow(`${plan.name} ${change.number} ${place}`, draft, [before], [change.number]));
  }
  return rows;
}

function mergeCommit(
  plan: RepositoryPlan,
  change: NumberedChange,
  branch: readonly WorldCommit[],
  tips: readonly Tip[],
): WorldCommit {
  const { number, story } = change;
  const merged = story.merged ?? { by: null, at: story.at };
  const newest = branch[branch.length - 1]?.oid ?? '';
  const headline = `Merge pull request #${number} from ${story.by ?? 'unknown'}/change-${number}`;
  const draft = { by: merged.by, at: merged.at, headline, files: [] };
  const row = commitRow(`${plan.name} ${number} merge`, draft, [tipAt(tips, merged.at), newest], [number]);
  return { ...row, committer: gitActorOf(people.forge, merged.at) };
}

function squash(plan: RepositoryPlan, change: NumberedChange, tips: readonly Tip[]): WorldCommit {
  const { number, story } = change;
  const at = story.merged?.at ?? story.at;
  const headline = `${story.title} (#${number})`;
  const draft = { by: story.by, at, headline, files: story.files };
  const row = commitRow(`${plan.name} ${number} squash`, draft, [tipAt(tips, at)], [number]);
  return { ...row, committer: gitActorOf(people.forge, at) };
}

function commitRow(
  name: string,
  draft: CommitDraft,
  parents: readonly string[],
  associatedPullRequests: readonly number[],
): WorldCommit {
  return {
    oid: seededHex(`commit ${name}`, 40),
    messageHeadline: draft.headline,
    authoredDate: calendar.iso(draft.at),
    committedDate: calendar.iso(draft.at),
    author: gitActorOf(draft.by, draft.at),
    committer: gitActorOf(draft.by, draft.at),
    parents,
    changedFilesIfAvailable: draft.files.length,
    additions: sum(draft.files.map((file) => file.additions)),
    deletions: sum(draft.files.map((file) => file.deletions)),
    files: draft.files.map((file) => file.path).slice(0, 200),
    associatedPullRequests,
  };
}

function startOf({ start }: RepositoryPlan): number {
  return start ?? calendar.start;
}

function tipAt(tips: readonly Tip[], at: number): string {
  const tip = tips.findLast((candidate) => candidate.at <= at);
  if (tip === undefined) throw new Error('Before the first commit');
  return tip.oid;
}

function touched(path: string): FileDraft {
  return { path, additions: 4, deletions: 2, changeType: 'MODIFIED' };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
