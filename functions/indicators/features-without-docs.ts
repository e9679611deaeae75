import { type ByEmployer, mergeByEmployer, ownOf } from '../measure/by-employer.ts';
import { notCode } from '../measure/code-repository.ts';
import { DAY, daysBefore, daysBetween } from '../measure/days.ts';
import { isOf } from '../measure/employer-of.ts';
import { filesTouched } from '../measure/files-touched.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { titleAt } from '../measure/item-at.ts';
import { mergedWork, WORK_FACETS, type WorkTables } from '../measure/merged-work.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { addParts, measuredShare, type PartOf, partsByEmployer } from '../measure/share-by-employer.ts';
import { NOBODY, type Person } from '../measure/tables/people.ts';

/** Days in which the author's own page may come before or after the feature. */
const NEAR = 14;
const WINDOW = 90;

export const featuresWithoutDocs: Indicator<(typeof WORK_FACETS)[number], ByEmployer<PartOf>> = {
  id: 'features-without-docs',
  title: 'Features without documentation',
  answers: ['documentation'],
  why: 'A feature that no page tells of is found by nobody, or asked about for years.',
  definition:
    'Of the features merged into the default branch in the 90 days that ended 14 days before the end of the month, the share that touched no documentation and whose author merged none within 14 days before or after; what was pushed without a change, changes whose files are not known and bots do not count.',
  needs: WORK_FACETS,
  unit: 'share',
  worse: 'higher',
  thresholds: { watch: 0.6, neglected: 0.85 },
  of: 'features',
  minimum: 10,
  undated: null,
  count: (tables, t) => {
    const not = notCode(tables, t);
    if (not !== null) return not;
    const merged = features(tables, t).map(({ i, undocumented }) => ({ i, part: undocumented }));
    return partsByEmployer(tables.changes, merged);
  },
  merge: (a, b) => mergeByEmployer(a, b, addParts),
  measure: (counts) =>
    measuredShare(counts, (part, all) => `${part} of ${all} features came without documentation`, 'features'),
  evidence: (tables, t) => undocumented(tables, t, null),
  company: { only: false, own: ownOf, evidence: undocumented },
  forAnyone: 'Try it, and write the paragraph that is missing',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'feature');
    const count = asked(waiting);
    return {
      maintainer: { text: `Ask for a page before a feature is merged, and for those of ${these}.`, count },
      anyone: { text: `Write a paragraph on one of ${these}: whoever tried it knows enough.`, count },
      employer: {
        text: `Make documentation part of what your people call done, and let them describe ${these}.`,
        count,
      },
    };
  },
};

interface Feature {
  readonly i: number;
  readonly undocumented: boolean;
}

function features(tables: WorkTables, t: number): Feature[] {
  const { changes } = tables;
  const to = daysBefore(t, NEAR);
  const from = daysBefore(to, WINDOW);
  const pages = pagesByAuthor(tables, daysBefore(from, NEAR), t);
  return mergedWork(tables, from, to).flatMap(({ at, author, area, change }) => {
    const files = change === null ? null : filesTouched(changes, change);
    if (change === null || files === null || area !== 'feature') return [];
    const near = pages.get(author)?.some((page) => Math.abs(page - at) <= NEAR * DAY) ?? false;
    return [{ i: change, undocumented: files.documentation === 0 && !near }];
  });
}

/** When each person merged or pushed documentation. */
function pagesByAuthor(tables: WorkTables, from: number, to: number): ReadonlyMap<Person, readonly number[]> {
  const pages = new Map<Person, number[]>();
  for (const { at, author, area, change } of mergedWork(tables, from, to)) {
    if (author === NOBODY) continue;
    // Of a push the files are not known, but its kind of work is.
    const documents =
      change === null
        ? area === 'documentation'
        : (filesTouched(tables.changes, change)?.documentation ?? 0) > 0;
    if (documents) pages.set(author, [...(pages.get(author) ?? []), at]);
  }
  return pages;
}

function undocumented(tables: WorkTables, t: number, company: string | null): EvidenceItem[] {
  const { changes } = tables;
  return features(tables, t).flatMap(({ i, undocumented }) => {
    const mergedAt = changes.mergedAts[i]!;
    if (!undocumented || !isOf(changes.people, changes.authors[i]!, mergedAt, company)) return [];
    return [
      {
        kind: 'change' as const,
        number: changes.numbers[i]!,
        title: titleAt(changes, i, t),
        days: Math.floor(daysBetween(mergedAt, t)),
        note: 'merged without documentation',
      },
    ];
  });
}
