import { type ByEmployer, mergeByEmployer, ownOf } from '../measure/by-employer.ts';
import { notCode } from '../measure/code-repository.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { isOf } from '../measure/employer-of.ts';
import { filesTouched } from '../measure/files-touched.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { mergedWork, WORK_FACETS, type WorkTables } from '../measure/merged-work.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { addParts, measuredShare, type PartOf, partsByEmployer } from '../measure/share-by-employer.ts';

export const untestedChanges: Indicator<(typeof WORK_FACETS)[number], ByEmployer<PartOf>> = {
  id: 'untested-changes',
  title: 'Changes without tests',
  answers: ['documented-governance'],
  why: 'What comes without a test is mended by somebody else, later.',
  definition:
    'Of the features and fixes merged into the default branch in the last 365 days, the share that touched no test; what was pushed without a change, changes whose files are not known and bots do not count.',
  needs: WORK_FACETS,
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.75, neglected: 0.9 },
  of: 'features and fixes',
  minimum: 10,
  undated: null,
  count: (tables, t) => {
    const not = notCode(tables, t);
    if (not !== null) return not;
    const merged = changesThatNeedTests(tables, t).map(({ i, untested }) => ({ i, part: untested }));
    return partsByEmployer(tables.changes, merged);
  },
  merge: (a, b) => mergeByEmployer(a, b, addParts),
  measure: (counts) =>
    measuredShare(counts, (part, all) => `${part} of ${all} features and fixes touched no test`, 'changes'),
  evidence: (tables, t) => untested(tables, t, null),
  company: { only: false, own: ownOf, evidence: untested },
  forAnyone: 'Write the test that is missing',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'merged change', 'merged changes');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Ask for a test in the template of changes, and say on ${these} what is left to be tested.`,
        count,
      },
      anyone: { text: `Write the missing test for one of ${these}.`, count },
      employer: {
        text: `Make tests part of what your people call done, and let them add those of ${these}.`,
        count,
      },
    };
  },
};

interface Change {
  readonly i: number;
  readonly untested: boolean;
}

function changesThatNeedTests(tables: WorkTables, t: number): Change[] {
  return mergedWork(tables, daysBefore(t, 365), t).flatMap(({ area, change }) => {
    if (change === null || (area !== 'feature' && area !== 'fix')) return [];
    const files = filesTouched(tables.changes, change);
    return files === null ? [] : [{ i: change, untested: files.tests === 0 }];
  });
}

function untested(tables: WorkTables, t: number, company: string | null): EvidenceItem[] {
  const { changes } = tables;
  return changesThatNeedTests(tables, t).flatMap(({ i, untested }) => {
    const mergedAt = changes.mergedAts[i]!;
    if (!untested || !isOf(changes.people, changes.authors[i]!, mergedAt, company)) return [];
    return [
      {
        kind: 'change' as const,
        number: changes.numbers[i]!,
        title: titleAt(changes, i, t),
        days: Math.floor(daysBetween(mergedAt, t)),
        note: 'merged without a test',
      },
    ];
  });
}
