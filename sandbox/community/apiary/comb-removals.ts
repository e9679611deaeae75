import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { apiaryPeople } from './apiary-people.ts';

const [FENNA, GORAN] = apiaryPeople.gabletarn;
const [, JAREK, KATLA] = apiaryPeople.vennick;
const [LUMI, MAREK] = apiaryPeople.independents;
const indicator = 'overdue-removals';
const listed = false;

/** Removals whose promise is not past, and what only sounds like one. */
export const combRemovals: readonly Plant[] = [
  {
    indicator,
    key: 'twin-bare-remove',
    listed,
    why: 'a bare "remove" is no deprecation, although its milestone 2.8 is past due',
    tell(repository, key) {
      repository
        .issue({
          key,
          by: MAREK,
          at: Date.UTC(2026, 0, 12, 9),
          title: 'Remove unused colours from the palette',
        })
        .milestone(FENNA, Date.UTC(2026, 0, 13, 9), '2.8')
        .comment(FENNA, calendar.before(40));
    },
  },
  {
    indicator,
    key: 'twin-milestone-ahead',
    listed,
    why: 'its milestone 3.0 is due in October; it had been due on 2026-07-15 until it was moved in June',
    tell(repository, key) {
      repository
        .issue({ key, by: JAREK, at: Date.UTC(2026, 3, 7, 9), title: 'Deprecate the flat file layout' })
        .label(KATLA, Date.UTC(2026, 3, 7, 15), 'deprecation')
        .milestone(FENNA, Date.UTC(2026, 3, 8, 9), '3.0')
        .comment(KATLA, calendar.before(15));
    },
  },
  {
    indicator,
    key: 'twin-version-ahead',
    listed,
    why: 'the title promises 3.0, which is not released',
    tell(repository, key) {
      repository
        .issue({
          key,
          by: GORAN,
          at: Date.UTC(2025, 9, 6, 9),
          title: 'Removal of the deprecated wax format in 3.0',
        })
        .comment(KATLA, calendar.before(31));
    },
  },
  {
    indicator,
    key: 'twin-version-before',
    listed,
    why: 'the title names 2.5, which was released before the item was opened: it tells since when, not until when',
    tell(repository, key) {
      repository
        .issue({
          key,
          by: LUMI,
          at: Date.UTC(2025, 5, 16, 9),
          title: 'Remove the shim that is deprecated since 2.5',
        })
        .comment(FENNA, Date.UTC(2025, 5, 16, 20))
        .comment(LUMI, calendar.before(33));
    },
  },
  {
    indicator,
    key: 'twin-date-ahead',
    listed,
    why: 'the title promises January 2027',
    tell(repository, key) {
      repository
        .issue({
          key,
          by: KATLA,
          at: Date.UTC(2026, 1, 9, 9),
          title: 'Deprecation of short keys, planned for 2027-01',
        })
        .comment(FENNA, calendar.before(22));
    },
  },
  {
    indicator,
    key: 'twin-kept',
    listed,
    why: 'the promise, 2.7, is past, but it was kept: closed the day before',
    tell(repository, key) {
      repository
        .issue({
          key,
          by: JAREK,
          at: Date.UTC(2025, 7, 4, 9),
          title: 'Deprecated: drop the old cell header in 2.7',
        })
        .comment(KATLA, Date.UTC(2025, 7, 4, 17))
        .milestone(FENNA, Date.UTC(2025, 7, 5, 9), '2.7')
        .close(FENNA, Date.UTC(2025, 11, 9, 12));
    },
  },
  {
    indicator,
    key: 'twin-no-promise',
    listed,
    why: 'no promise, and not two years old',
    tell(repository, key) {
      repository
        .issue({ key, by: MAREK, at: Date.UTC(2024, 11, 2, 9), title: 'Deprecate the callback interface' })
        .comment(FENNA, Date.UTC(2024, 11, 2, 16))
        .comment(MAREK, calendar.before(60));
    },
  },
];
