import type { ChangedFile, DescribedChange } from './described-change.ts';
import { knownPath } from './known-path.ts';
import { PATH_KINDS, type PathKind } from './path-kind.ts';

/** What features that join title and files say of the files. */
interface FilesTold {
  /** All kinds that there are. */
  readonly kinds: string;
  /** The same, in five groups. */
  readonly groups: string;
  /** The kind that the change is mostly of. */
  readonly main: string;
  /** Lines, by powers of two. */
  readonly size: string;
  /** Lines of code added against deleted, in five steps. */
  readonly balance: string;
}

/** Kinds, names and sizes of the files. */
export function fileFeatures(
  { files, fileCount }: Pick<DescribedChange, 'files' | 'fileCount'>,
  features: Map<string, number>,
): FilesTold {
  if (files === null || files.length === 0) {
    features.set(files === null ? 'files unknown' : 'no file', 1);
    const unknown = 'unknown';
    return { kinds: unknown, groups: unknown, main: unknown, size: unknown, balance: unknown };
  }
  const tally = tallyOf(files);
  const count = Math.max(files.length, fileCount);
  names(files, features);
  const main = PATH_KINDS.reduce(
    (best, kind) => (weightOf(tally, kind) > weightOf(tally, best) ? kind : best),
    'other',
  );
  const kinds = PATH_KINDS.filter((kind) => tally[kind].files > 0).join('+');
  features.set(`kinds ${kinds}`, 1);
  const groups = GROUPS.filter(([, of]) => of.some((kind) => tally[kind].files > 0))
    .map(([name]) => name)
    .join('+');
  features.set(`groups ${groups}`, 1);
  features.set(`main ${main}`, 1);
  const churn = sum(tally, 'additions') + sum(tally, 'deletions');
  for (const kind of PATH_KINDS) {
    const of = tally[kind];
    if (of.files === 0) continue;
    features.set(`has ${kind}`, 1);
    features.set(`share of files ${kind}`, of.files / files.length);
    if (churn > 0) features.set(`share of lines ${kind}`, (of.additions + of.deletions) / churn);
    features.set(`added ${kind}`, scaled(of.additions));
    features.set(`deleted ${kind}`, scaled(of.deletions));
    if (of.grown > 0) features.set(`grown ${kind}`, of.grown / files.length);
    if (of.shrunk > 0) features.set(`shrunk ${kind}`, of.shrunk / files.length);
  }
  const additions = sum(tally, 'additions');
  const deletions = sum(tally, 'deletions');
  features.set('files', scaled(count));
  features.set(`files about ${step(count)}`, 1);
  features.set('additions', scaled(additions));
  features.set('deletions', scaled(deletions));
  features.set(`additions about ${step(additions)}`, 1);
  features.set(`deletions about ${step(deletions)}`, 1);
  features.set('balance', balanceOf(additions, deletions));
  const code = tally.source;
  features.set('balance source', balanceOf(code.additions, code.deletions));
  const balance = BALANCES[Math.round(balanceOf(code.additions, code.deletions) * 2) + 2] ?? '';
  features.set(`source balance about ${balance}`, 1);
  features.set(`groups+balance ${groups} ${balance}`, 1);
  features.set(`source additions about ${step(code.additions)}`, 1);
  features.set(`source deletions about ${step(code.deletions)}`, 1);
  features.set(`test additions about ${step(tally.test.additions + tally.snapshot.additions)}`, 1);
  features.set('even', files.filter((file) => file.additions === file.deletions).length / files.length);
  features.set('lines a file', scaled(churn / files.length));
  return { kinds, groups, main, size: step(additions + deletions), balance };
}

const GROUPS: readonly (readonly [string, readonly PathKind[]])[] = [
  ['code', ['source', 'style', 'generated', 'other', 'asset']],
  ['tests', ['test', 'snapshot', 'bench']],
  ['texts', ['docs', 'changelog', 'example']],
  ['ci', ['ci', 'bot', 'forge']],
  ['build', ['manifest', 'lock', 'build', 'tooling', 'version']],
];

const BALANCES = ['deleted', 'mostly-deleted', 'changed', 'mostly-added', 'added'];

/** From -1, all deleted, to 1, all added. */
function balanceOf(additions: number, deletions: number): number {
  return (additions - deletions) / (additions + deletions + 4);
}

interface Of {
  files: number;
  additions: number;
  deletions: number;
  /** Files to which lines were only added: mostly new ones. */
  grown: number;
  /** Files from which lines were only taken. */
  shrunk: number;
}

type Tally = Record<PathKind, Of>;

function tallyOf(files: readonly ChangedFile[]): Tally {
  const tally = Object.fromEntries(
    PATH_KINDS.map((kind) => [kind, { files: 0, additions: 0, deletions: 0, grown: 0, shrunk: 0 }]),
  ) as Tally;
  for (const { path, additions, deletions } of files) {
    const of = tally[knownPath(path).kind];
    of.files += 1;
    of.additions += additions;
    of.deletions += deletions;
    if (deletions === 0 && additions > 3) of.grown += 1;
    if (additions === 0 && deletions > 3) of.shrunk += 1;
  }
  return tally;
}

function weightOf(tally: Tally, kind: PathKind): number {
  const of = tally[kind];
  // Tests, locks and what is generated come along with what a change is about.
  const along =
    kind === 'lock' || kind === 'snapshot' || kind === 'generated' || kind === 'changelog'
      ? 0.1
      : kind === 'test'
        ? 0.5
        : 1;
  return along * (of.files + Math.log2(1 + of.additions + of.deletions));
}

function sum(tally: Tally, what: 'additions' | 'deletions'): number {
  return PATH_KINDS.reduce((total, kind) => total + tally[kind][what], 0);
}

function scaled(lines: number): number {
  return Math.min(1, Math.round(Math.log2(1 + lines) * 2) / 20);
}

function step(count: number): string {
  return count === 0 ? '0' : String(2 ** Math.min(10, 31 - Math.clz32(count)));
}

/** Names, endings and folders: how much of the files has them. Of many files, as many as tell enough. */
function names(files: readonly ChangedFile[], features: Map<string, number>): void {
  const every = Math.ceil(files.length / ENOUGH);
  const counts = new Map<string, number>();
  for (let i = 0; i < files.length; i += every)
    for (const name of knownPath(files[i]?.path ?? '').names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const looked = Math.ceil(files.length / every);
  for (const [name, count] of counts) features.set(name, Math.sqrt(count / looked));
}

const ENOUGH = 40;
