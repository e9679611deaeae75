import { calendar } from './calendar.ts';
import type { FileDraft } from './change-story.ts';
import { people } from './people.ts';
import type { RepositoryStory } from './repository-story.ts';

const [MIRA, JOSS, ODILE] = people.maintainers;
const AUTHOR = 'oskar-tiller';

/** One change whose lists of files, events, threads and comments of a thread each need more than one page. */
export function nestedPaging(repository: RepositoryStory): void {
  const opened = Date.UTC(2026, 0, 12, 9);
  const on = (day: number): number => calendar.after(opened, day);
  const change = repository.change({
    key: 'nested-paging',
    by: AUTHOR,
    at: opened,
    title: 'Rename light characters to the words of the light list',
    files: manyFiles(130),
  });
  change.review(MIRA, 'COMMENTED', on(0.6), 18);
  change.review(ODILE, 'CHANGES_REQUESTED', on(1.2), 12);
  const longest = change.threads()[3];
  for (let turn = 0; turn < 13; turn++) {
    change.answer(turn % 2 === 0 ? AUTHOR : MIRA, on(2 + turn * 0.7), longest);
  }
  for (let turn = 0; turn < 12; turn++) {
    const day = 12 + turn;
    change.requestReview(AUTHOR, on(day), JOSS);
    change.forcePush(AUTHOR, on(day + 0.3));
    change.label(MIRA, on(day + 0.5), 'needs-rebase');
    change.unlabel(MIRA, on(day + 0.7), 'needs-rebase');
    change.withdrawRequest(AUTHOR, on(day + 0.8), JOSS);
  }
  change.review(ODILE, 'APPROVED', on(30));
  change.review(MIRA, 'APPROVED', on(36));
  change.merge(JOSS, on(38));
}

function manyFiles(count: number): readonly FileDraft[] {
  return Array.from({ length: count }, (_, place) => ({
    path: `src/characters/light-${String(place + 1).padStart(3, '0')}.ts`,
    additions: 3,
    deletions: 3,
    changeType: 'MODIFIED',
  }));
}
