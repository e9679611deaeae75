import { isCiWork } from '../measure/ci-work.ts';
import { measuredConcentration } from '../measure/concentration.ts';
import { daysBefore } from '../measure/days.ts';
import type { Indicator } from '../measure/indicator.ts';
import { directCommits, mergedChanges } from '../measure/merged-changes.ts';
import { mirrored } from '../measure/mirror.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { isCiChange, openCiChanges } from '../measure/open-ci-changes.ts';
import { NOBODY } from '../measure/tables/people.ts';
import type { Tables } from '../measure/tables/tables.ts';
import { type ByPerson, countByPerson, mergeByPerson } from '../measure/top-share.ts';
import { WATCHED_PATHS } from '../model/watched-paths.ts';

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits' | 'pathCommits'>;

export const ciCarriers: Indicator<'repository' | 'changes' | 'commits' | 'pathCommits', ByPerson> = {
  id: 'ci-carriers',
  title: 'Who carries CI',
  answers: ['ci'],
  why: 'Continuous integration is mended quietly until the one who mends it is gone.',
  definition:
    'Share of the busiest author in the changes of continuous integration merged into the default branch in the last 365 days, direct pushes included; bumps of dependencies, bots and deleted accounts do not count.',
  needs: ['repository', 'changes', 'commits', 'pathCommits'],
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.6, neglected: 0.8 },
  of: 'changes of CI',
  minimum: 10,
  undated: null,
  count: (tables, t) => mirrored(tables, t) ?? countByPerson(authors(tables, t)),
  merge: mergeByPerson,
  measure: (work) =>
    measuredConcentration(work, (share) => `one person carries ${share} of the work on CI`, 'changes of CI'),
  evidence: openCiChanges,
  forAnyone: 'Run it in a fork, and say what the checks did',
  asks: (_, waiting) => {
    const these =
      waiting === 0 ? 'the next repair of CI' : oldest(waiting, 'open change of CI', 'open changes of CI');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Bring somebody who has not done it before into ${these}, to write or to review.`,
        count,
      },
      anyone: { text: `Take ${these}: a red or slow check is a good way into a project.`, count },
      employer: { text: `Give one of your people time for CI here, beginning with ${these}.`, count },
    };
  },
};

function* authors(tables: Needed, t: number): Generator<string> {
  const { changes, commits, pathCommits } = tables;
  const from = daysBefore(t, 365);
  for (const i of mergedChanges(tables, from, t))
    if (changes.authors[i] !== NOBODY && isCiChange(changes, i, t))
      yield changes.people.keys[changes.authors[i]!]!;
  for (const c of directCommits(tables, from, t)) {
    // The forge tells which of its paths of CI a commit touched and how many files it has, but not which.
    const touched = pathCommits.get(commits.oids[c]!)?.filter(isWatchedCi).length ?? 0;
    const ciShare = touched === 0 ? 0 : touched / Math.max(touched, commits.changedFiles[c] ?? touched);
    if (commits.authors[c] !== NOBODY && isCiWork({ title: commits.headlines[c]!, labels: [], ciShare }))
      yield commits.people.keys[commits.authors[c]!]!;
  }
}

function isWatchedCi(path: string): boolean {
  return WATCHED_PATHS.ci.some((watched) => watched === path);
}
