import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { apiaryPeople } from './apiary-people.ts';

const [ALDA, BENNO, , DARIO] = apiaryPeople.ostrel;
const [IMKE, JAREK] = apiaryPeople.vennick;
const [LUMI] = apiaryPeople.independents;
const indicator = 'overdue-removals';
const listed = true;

/** Each removal was promised in another way, and each promise is past. */
export const hiveRemovals: readonly Plant[] = [
  {
    indicator,
    key: 'removal-milestone',
    listed,
    why: 'a deprecation in the open milestone 2.0, which was due on 2026-04-30',
    tell(repository, key) {
      repository
        .issue({ key, by: IMKE, at: Date.UTC(2025, 11, 3, 9), title: 'Deprecation of the polling interface' })
        .label(IMKE, Date.UTC(2025, 11, 3, 10), 'deprecation')
        .milestone(BENNO, Date.UTC(2025, 11, 4, 9), '2.0')
        .comment(JAREK, calendar.before(12));
    },
  },
  {
    indicator,
    key: 'removal-version',
    listed,
    why: 'the title promises 1.4, which was released in November 2025, after the item was opened',
    tell(repository, key) {
      const title = 'Deprecated: drop the swarm format of the first year in 1.4';
      repository
        .issue({ key, by: DARIO, at: Date.UTC(2025, 0, 23, 9), title })
        .comment(ALDA, Date.UTC(2025, 0, 24, 9))
        .label(ALDA, Date.UTC(2025, 0, 24, 9, 5), 'deprecation')
        .comment(DARIO, calendar.before(20));
    },
  },
  {
    indicator,
    key: 'removal-date',
    listed,
    why: 'the title promises March 2026',
    tell(repository, key) {
      const title = 'Removal of the deprecated frame reader, planned for 2026-03';
      repository
        .issue({ key, by: BENNO, at: Date.UTC(2025, 8, 9, 9), title })
        .comment(ALDA, Date.UTC(2025, 8, 9, 15))
        .comment(DARIO, calendar.before(25));
    },
  },
  {
    indicator,
    key: 'removal-announced',
    listed,
    why: 'the notes of 1.2 promise its removal for 1.5, which was released in April 2026',
    tell(repository, key) {
      repository
        .issue({ key, by: LUMI, at: Date.UTC(2025, 3, 14, 9), title: '`weigh()` still answers in ounces' })
        .comment(JAREK, Date.UTC(2025, 3, 14, 18))
        .comment(LUMI, calendar.before(28));
    },
  },
];
