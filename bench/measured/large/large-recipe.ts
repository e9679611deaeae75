import { type Random, random } from '../../../sandbox/community/random.ts';
import { DAY } from '../../worlds/calendar.ts';

/** The last month of the made-up repository, and when it was read. All of it lies in the five years before. */
export const LARGE = {
  nameWithOwner: 'bench/large',
  month: '2026-07',
  end: Date.parse('2026-08-01T00:00:00Z'),
  harvestedAt: '2026-08-01T06:00:00Z',
  began: Date.parse('2021-08-01T00:00:00Z'),
  people: 2_000,
  /** Who may merge at any time: as many of the busiest, and others after two years. */
  maintainers: 12,
  companies: ['Ostrel', 'Gabletarn', 'Vennick'],
  milestones: 40,
} as const;

export const LABELS = [
  'bug',
  'documentation',
  'good first issue',
  'needs-decision',
  'needs-rebase',
  'waiting for author',
  'refactoring',
  'deprecation',
  'dependencies',
  'ci',
  'feature',
  'question',
  ...Array.from({ length: 12 }, (_, index) => `area-${index + 1}`),
];

/** A chance of its own for each row: a row stays as it is where others come or go. */
export function diceOf(kind: number, number: number): Random {
  return random(Math.imul(kind * 1_000_003 + number, 2_654_435_761));
}

/** So that numbers follow time. */
export function openedAt(number: number, all: number, dice: Random): number {
  return LARGE.began + ((number - dice.next()) / all) * (LARGE.end - LARGE.began);
}

/** Few do most of the work; who is new comes as time goes on, and each year the busiest are others. */
export function someone(dice: Random, at: number): string {
  const year = Math.floor((at - LARGE.began) / (365 * DAY));
  const place = Math.floor(LARGE.people * dice.next() ** 3);
  return dice.chance(0.08) ? `guest-${year}-${dice.whole(1, 900)}` : `person-${place + year * 20 + 1}`;
}

export function maintainer(dice: Random, at: number): string {
  const turn = Math.floor((at - LARGE.began) / (730 * DAY));
  return `person-${Math.floor(LARGE.maintainers * dice.next() ** 2) + turn * 3 + 1}`;
}

/** Forty digits that look like an oid. */
export function oidOf(kind: number, number: number): string {
  const dice = diceOf(kind, number);
  return Array.from({ length: 5 }, () =>
    Math.floor(dice.next() * 4_294_967_296)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
}

export function seven(number: number): string {
  return String(number).padStart(7, '0');
}
