import { calendar } from '../calendar.ts';
import type { Plant } from '../plant.ts';
import { railwayPeople } from './railway-people.ts';

const [ZENO] = railwayPeople.independents;
const indicator = 'moved-items';
const { before } = calendar;

/** Days of July before its end that an item was moved to a later milestone, and from where to where. */
const MOVED: readonly (readonly [number, string, string])[] = [
  [27, '4.2', '4.3'],
  [22, '4.2', '5.0'],
  [16, '4.3', '5.0'],
  [9, '5.0', 'later'],
];

/** What was put off in July, and what was put off before. */
export const signalboxPlans: readonly Plant[] = [
  ...MOVED.map(
    ([days, from, to]): Plant => ({
      indicator,
      key: `moved-${days}`,
      listed: true,
      why: `moved from ${from} to ${to} in July`,
      tell(repository, key) {
        const at = before(days);
        repository
          .issue({ key, by: ZENO, at: before(170 + days), title: `Plan: ${PLANS[days]}` })
          .milestone(ZENO, before(169 + days), from)
          .demilestone(ZENO, at)
          .milestone(ZENO, at, to);
      },
    }),
  ),
  {
    indicator,
    key: 'moved-in-may',
    listed: false,
    why: 'moved from 4.2 to 4.3, but in May',
    tell(repository, key) {
      repository
        .issue({ key, by: ZENO, at: before(180), title: 'Plan: a second bell code' })
        .milestone(ZENO, before(179), '4.2')
        .demilestone(ZENO, before(80))
        .milestone(ZENO, before(80), '4.3');
    },
  },
  {
    indicator,
    key: 'planned-in-july',
    listed: false,
    why: 'put into 5.0 in July, but it was in none before',
    tell(repository, key) {
      repository
        .issue({ key, by: ZENO, at: before(60), title: 'Plan: lamps that tell their age' })
        .milestone(ZENO, before(15), '5.0');
    },
  },
];

const PLANS: Readonly<Record<number, string>> = {
  27: 'one key for all locks',
  22: 'a diagram of two lines',
  16: 'relays that sleep',
  9: 'levers without wires',
};
