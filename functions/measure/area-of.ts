import { WATCHED_PATHS } from '../model/watched-paths.ts';
import type { WorkArea } from '../model/work-area.ts';
import { type Described, describedAt } from './described-at.ts';
import type { ChangeTable, Tables } from './tables/tables.ts';
import type { ChangedFile } from './work-areas/described-change.ts';
import { workAreaOf } from './work-areas/work-area-of.ts';

/** By what a change was called and labelled: files and author stay as they are. */
const known = new WeakMap<Described, WorkArea>();

/**
 * The kind of work of change `i`: of a merged one as its title and labels were at the merge, so that a month computed
 * later is equal; of any other as they were at `t`.
 */
export function areaOf(changes: ChangeTable, i: number, t: number): WorkArea {
  const mergedAt = changes.mergedAts[i]!;
  const described = describedAt(changes, i, mergedAt <= t ? mergedAt : t);
  const area = known.get(described) ?? tellArea(changes, i, described);
  known.set(described, area);
  return area;
}

function tellArea(changes: ChangeTable, i: number, { title, labels }: Described): WorkArea {
  const files = changes.files[i]!;
  const described = {
    title,
    labels,
    files,
    fileCount: files?.length ?? 0,
    byBot: changes.people.isBot(changes.authors[i]!),
  };
  return workAreaOf(described, changes.areaRules);
}

/**
 * The kind of work of commit `c`, which belongs to no change. The forge tells its headline, and of its files the watched
 * paths alone: they count where they are at least half of all.
 */
export function areaOfCommit(
  { changes, commits, pathCommits }: Pick<Tables, 'changes' | 'commits' | 'pathCommits'>,
  c: number,
): WorkArea {
  const watched = pathCommits.get(commits.oids[c]!) ?? [];
  const fileCount = Math.max(watched.length, commits.changedFiles[c] ?? watched.length);
  const described = {
    title: commits.headlines[c]!,
    labels: [],
    files: watched.length > 0 && watched.length * 2 >= fileCount ? watched.map(fileIn) : null,
    fileCount,
    byBot: commits.people.isBot(commits.authors[c]!),
  };
  return workAreaOf(described, changes.areaRules);
}

/** Watched folders, which stand for a file in them. */
const FOLDERS: ReadonlySet<string> = new Set(
  Object.values(WATCHED_PATHS)
    .flat()
    .filter((path) => !/\w\.[a-z]+$|^([A-Z]+|Jenkinsfile|\.github\/CODEOWNERS)$/.test(path)),
);

function fileIn(path: string): ChangedFile {
  return { path: FOLDERS.has(path) ? `${path}/` : path, additions: 1, deletions: 0 };
}
