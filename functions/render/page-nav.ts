import { monthInWords } from '../model/month.ts';
import type { Report } from '../model/report.ts';
import type { Around } from './around.ts';
import type { PageView } from './page-view.ts';

/** The way back to the archive, and to the months beside this one. */
export function pageNav({ subject, month, revision }: Report, around: Around): PageView['nav'] {
  const correction = revision > 1 ? `, correction ${revision - 1}` : '';
  return {
    crumbs: [
      ...(around.home === null ? [] : [{ href: around.home, text: 'All letters' }]),
      { href: around.subject, text: subject.name },
    ],
    here: `${monthInWords(month)}${correction}`,
    previous: around.previous,
    next: around.next,
    pager: around.previous !== null || around.next !== null,
  };
}
