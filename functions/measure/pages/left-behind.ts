import { areaOf } from '../area-of.ts';
import { daysBefore } from '../days.ts';
import { filesTouched } from '../files-touched.ts';
import { mergedChanges } from '../merged-changes.ts';
import type { Tables } from '../tables/tables.ts';
import { pathKind } from '../work-areas/path-kind.ts';
import { isGeneratedPage, tellsThePast } from './page-meaning.ts';
import { pathHistory } from './path-history.ts';

/** A page whose code went on without it. */
export interface LeftBehind {
  readonly page: string;
  /** Files that used to move with it, sorted. */
  readonly files: readonly string[];
  /** When the first of them was changed without it; milliseconds. */
  readonly since: number;
}

type Needed = Pick<Tables, 'repository' | 'tree' | 'pages' | 'changes' | 'commits' | 'pathCommits'>;

/** Days that a page may lag behind. */
const PATIENCE = 30;
/** Fewest changes that a page and a file moved in together. */
const TOGETHER = 3;
/** A change of more files tells nothing of any two of them. */
const SWEEPING = 100;

/** A feature or a deprecation that was merged. */
interface Step {
  readonly at: number;
  readonly code: readonly string[];
  readonly pages: readonly string[];
  readonly isDocumented: boolean;
}

/**
 * Pages to look at: since the last update of the page, a file of code that used to move with it (in at least 3 features
 * or deprecations, and at least half of those that touched the file until then) was changed over 30 days ago by a feature
 * or a deprecation that touched no documentation. Changes of over 100 files are left out.
 */
export function pagesLeftBehind(tables: Needed, t: number): readonly LeftBehind[] {
  const updates = lastUpdates(tables, t);
  const steps = stepsUpTo(tables, updates, t);
  const byFile = new Map<string, Step[]>();
  for (const step of steps)
    for (const file of step.code) {
      const own = byFile.get(file);
      if (own === undefined) byFile.set(file, [step]);
      else own.push(step);
    }
  const found = new Map<string, { files: string[]; since: number }>();
  for (const [file, own] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const page of companions(own)) {
      const since = leftSince(own, page, updates.get(page)!, daysBefore(t, PATIENCE));
      if (since === null) continue;
      const known = found.get(page) ?? { files: [], since };
      found.set(page, { files: [...known.files, file], since: Math.min(known.since, since) });
    }
  return [...found].map(([page, { files, since }]) => ({ page, files, since }));
}

/** When each page that may be left behind was last touched up to `t`. */
function lastUpdates(tables: Needed, t: number): ReadonlyMap<string, number> {
  const history = pathHistory(tables);
  const updates = new Map<string, number>();
  for (const { id, purpose, changedAt } of tables.pages) {
    if (purpose !== 'documentation' || tellsThePast(id) || isGeneratedPage(id)) continue;
    const times = [history.get(id)?.last, changedAt === null ? undefined : Date.parse(changedAt)];
    const known = times.filter((at) => at !== undefined && at <= t) as number[];
    if (known.length > 0) updates.set(id, Math.max(...known));
  }
  return updates;
}

/** All steps that touched a file which moved with a page often enough; of others it is not worth to tell the kind. */
function stepsUpTo(tables: Needed, pages: ReadonlyMap<string, number>, t: number): readonly Step[] {
  const { changes } = tables;
  const merged = mergedChanges(tables, Number.NEGATIVE_INFINITY, t);
  const wanted = filesWithPages(tables, merged, pages);
  const steps: Step[] = [];
  for (const i of wanted.size === 0 ? [] : merged) {
    const at = changes.mergedAts[i]!;
    const paths = pathsOf(changes, i);
    const code = paths.filter((path) => wanted.has(path));
    if (code.length === 0 || !isStep(tables, i, at)) continue;
    steps.push({
      at,
      code,
      pages: paths.filter((path) => pages.has(path)),
      isDocumented: (filesTouched(changes, i)?.documentation ?? 0) > 0,
    });
  }
  return steps;
}

/** Files of code that are there and moved at least so often with one page, in changes of any kind. */
function filesWithPages(
  { changes, tree }: Needed,
  merged: readonly number[],
  pages: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const there = new Set(tree.map(({ id }) => id));
  const counts = new Map<string, Map<string, number>>();
  for (const i of merged) {
    const paths = pathsOf(changes, i);
    for (const page of paths.filter((path) => pages.has(path)))
      for (const path of paths) {
        const own = counts.get(path) ?? new Map<string, number>();
        counts.set(path, own.set(page, (own.get(page) ?? 0) + 1));
      }
  }
  const often = [...counts].filter(([, own]) => Math.max(...own.values()) >= TOGETHER);
  return new Set(often.flatMap(([path]) => (there.has(path) && pathKind(path) === 'source' ? [path] : [])));
}

/** None of a change that swept through. */
function pathsOf(changes: Tables['changes'], i: number): readonly string[] {
  const files = changes.files[i];
  return files == null || files.length > SWEEPING ? [] : files.map(({ path }) => path);
}

function isStep({ changes }: Needed, i: number, at: number): boolean {
  const area = areaOf(changes, i, at);
  return area === 'feature' || area === 'deprecation';
}

/** Pages that moved with the file often enough, whatever came later. */
function companions(own: readonly Step[]): string[] {
  const counts = new Map<string, number>();
  for (const { pages } of own) for (const page of pages) counts.set(page, (counts.get(page) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= TOGETHER).map(([page]) => page);
}

/** When the file first went on without the page; `null`: it did not, or they did not use to move together. */
function leftSince(own: readonly Step[], page: string, updatedAt: number, until: number): number | null {
  const before = own.filter(({ at }) => at <= updatedAt);
  const together = before.filter(({ pages }) => pages.includes(page)).length;
  if (together < TOGETHER || together * 2 < before.length) return null;
  const alone = own.filter(({ at, isDocumented }) => at > updatedAt && at < until && !isDocumented);
  return alone.length === 0 ? null : Math.min(...alone.map(({ at }) => at));
}
