import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore, daysBetween } from '../measure/days.ts';
import { humanActs } from '../measure/human-acts.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { labelsAt, titleAt } from '../measure/item-at.ts';
import { hasLabel } from '../measure/labels.ts';
import { isMaintainersAct } from '../measure/maintainer-acts.ts';
import { type Maintainers, maintainersOf } from '../measure/maintainers.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { openItems } from '../measure/open-items.ts';
import { mergeQueues, noMaintainers, type Queue } from '../measure/queue.ts';
import type { IssueTable, Tables } from '../measure/tables/tables.ts';

const PATIENCE = 30;
const DECLARES_DOCUMENTATION = /^\s*(\[\s*(docs?|documentation)\s*\]|(docs?|documentation)(\([^)]*\))?!?:)/i;

type Needed = Pick<Tables, 'issues' | 'changes'>;

export const unansweredDocsIssues: Indicator<'repository' | 'issues' | 'changes', Queue> = {
  id: 'unanswered-docs-issues',
  title: 'Documentation issues without an answer',
  answers: ['documentation'],
  why: 'A reader took the trouble to say what no page tells, and nobody who could mend it has said a word.',
  definition:
    'Open issues about documentation (by label, or a title that begins with docs:) that are older than 30 days, were not opened by a maintainer and were never commented by one; bots and their issues do not count.',
  needs: ['repository', 'issues', 'changes'],
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 3, neglected: 10 },
  of: 'open documentation issues',
  minimum: 0,
  undated: 'roles of reviewers',
  count: (tables, t) => {
    const closed = archived(tables.repository);
    if (closed !== null) return closed;
    if (!maintainersOf(tables.changes).anyAt(t)) return noMaintainers;
    return { waiting: unanswered(tables, t).length, open: docsIssues(tables.issues, t).length };
  },
  merge: mergeQueues,
  measure: ({ waiting, open }) => ({
    value: waiting,
    over: null,
    n: open,
    part: null,
    says: `${counted(waiting, 'documentation issue has', 'documentation issues have')} no answer of a maintainer`,
    context: [],
  }),
  evidence: unanswered,
  forAnyone: 'Write what is missing, and send a change',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'documentation issue');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Answer ${these}: say what the page should tell, and whether a change is welcome.`,
        count,
      },
      anyone: { text: `Write what is missing: send a change to a page for ${these}.`, count },
      employer: { text: `Let one of your people who use this write pages for ${these}.`, count },
    };
  },
};

function unanswered({ issues, changes }: Needed, t: number): EvidenceItem[] {
  const maintainers = maintainersOf(changes);
  return docsIssues(issues, t).flatMap((i) => {
    const opened = issues.createdAts[i]!;
    const author = issues.authors[i]!;
    const own = maintainers.isMaintainer(author, opened) || maintainers.isMaintainer(author, t);
    if (own || opened >= daysBefore(t, PATIENCE) || isAnswered(issues, i, maintainers, t)) return [];
    return {
      kind: 'issue' as const,
      number: issues.numbers[i]!,
      title: titleAt(issues, i, t),
      days: Math.floor(daysBetween(opened, t)),
      note: 'no maintainer has commented',
    };
  });
}

function docsIssues(issues: IssueTable, t: number): number[] {
  return openItems(issues, t).filter(
    (i) =>
      hasLabel(labelsAt(issues, i, t), 'documentation') || DECLARES_DOCUMENTATION.test(titleAt(issues, i, t)),
  );
}

function isAnswered(issues: IssueTable, i: number, maintainers: Maintainers, t: number): boolean {
  for (const act of humanActs(issues, i, t))
    if (act.kind === 'comment' && isMaintainersAct(act, issues.authors[i]!, maintainers, t)) return true;
  return false;
}
