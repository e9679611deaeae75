import type { Finding, ProjectFindings } from '../model/finding.ts';
import type { SetAside } from './findings-aside.ts';
import { hasAnswer } from './has-answer.ts';
import { worstFirst } from './worst-first.ts';

/** With the name of the project and the month, a subject line of this length is still seen whole on a telephone held sideways. */
const LONGEST = 90;

/**
 * What this month says, without date and full stop; `test/report/headline.test.ts` is its style book. What is set aside
 * is no news.
 */
export function headline(
  { findings, unreadable }: Pick<ProjectFindings, 'findings' | 'unreadable'>,
  aside: SetAside = new Map(),
): string {
  const wanting = worstFirst(findings);
  const [first, ...others] = wanting.filter(({ id }) => !aside.has(id));
  if (first !== undefined) return withSecond(first, others);
  // A measure can also be unknown though all was read: where nobody maintains, say.
  const unread = unreadable.length > 0;
  if (!findings.some(hasAnswer))
    return unread ? 'could not be read this month' : 'too little happened to measure';
  if (unread) return 'steady, as far as it could be read';
  const unknown = findings.some(({ status }) => status === 'unavailable');
  if (unknown) return 'steady, as far as is known';
  return wanting.length > 0 ? 'steady, nothing new needs you' : 'steady, nothing needs you';
}

/**
 * A second fact only of the same grade (or the first would lose its weight), and only where both stay short. One of
 * another kind goes before: beside what waits, why it waits.
 */
function withSecond(first: Finding, others: readonly Finding[]): string {
  const fit = others.filter(({ status, says }) => {
    return status === first.status && first.says.length + says.length + 2 <= LONGEST;
  });
  const second = fit.find(({ unit }) => unit !== first.unit) ?? fit[0];
  return second === undefined ? first.says : `${first.says}, ${second.says}`;
}
