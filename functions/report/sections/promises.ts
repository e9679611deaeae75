import { dayInWords } from '../../model/day-in-words.ts';
import type { Promised } from '../../model/promised.ts';
import { quantity } from '../../model/quantity.ts';
import type { DatedEntry, Section } from '../../model/report.ts';
import { listed } from '../listed.ts';
import type { MaintainersSource } from '../parts.ts';

/** What others plan by: what is open first, what was forgotten long ago and what was kept after it. */
export function promises({ findings }: Pick<MaintainersSource, 'findings'>): Section | null {
  const { promises, month } = findings;
  if (promises.length === 0) return null;
  const sorted = promises.toSorted((a, b) => rank(a, month) - rank(b, month) || byDay(a, b));
  return {
    id: 'promises',
    title: 'What was promised, and for when',
    lead: null,
    inLetter: 3,
    shape: 'dated',
    entries: sorted.map((promised) => entry(promised, month)),
  };
}

function rank({ status, day }: Promised, month: string): number {
  if (status === 'kept') return 3;
  if (day === null) return 1;
  const aYearBefore = `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
  return status === 'overdue' && day.slice(0, 7) < aYearBefore ? 2 : 0;
}

function byDay({ day: a }: Promised, { day: b }: Promised): number {
  return a === b || a === null || b === null ? 0 : a < b ? -1 : 1;
}

function entry(promised: Promised, month: string): DatedEntry {
  const { kind, repository, number, day, title, url, status } = promised;
  const id = `${kind}-${repository}-${number}`.toLowerCase();
  const told = status === 'kept' ? 'done' : status;
  return { id, kind, day, title, url, repository, status: told, note: note(promised, month) };
}

function note(promised: Promised, month: string): string {
  const { status, version, day } = promised;
  // With a day it stands beside it.
  const late = status === 'overdue' && day === null ? [`${version ?? 'its version'} is out`] : [];
  const planned = status !== 'overdue' && version !== null ? [`for ${version}`] : [];
  const thanks = (promised.daysLate ?? Number.POSITIVE_INFINITY) <= AS_GOOD_AS_KEPT ? ['thank you'] : [];
  return [...done(promised, month), ...late, ...planned, ...moved(promised, month), ...thanks].join('; ');
}

/** Days. Who is a week late kept the promise all but to the day, and is thanked; of what came later only the lateness is told. */
const AS_GOOD_AS_KEPT = 7;

function done({ keptOn, daysLate }: Promised, month: string): string[] {
  if (keptOn === null || daysLate === null) return [];
  const on = dayInWords(keptOn, month);
  return [daysLate === 0 ? `kept on ${on}` : `done on ${on}, ${quantity(daysLate, 'days')} late`];
}

/** `moved twice, seen on 3 May and 2 July; first for 30 April`; of what never moved, as most, nothing. */
function moved({ moves }: Promised, month: string): string[] {
  const [first] = moves;
  if (first === undefined) return [];
  const days = moves.map(({ seen }) => dayInWords(seen, month));
  const seen = `${times(moves.length)}, seen on ${recent(days)}`;
  return [
    first.from === null ? `moved ${seen}` : `moved ${seen}; first for ${dayInWords(first.from, month)}`,
  ];
}

function times(count: number): string {
  return ['', 'once', 'twice'][count] ?? `${count} times`;
}

/** What moved ten times is told by its last three. */
function recent(days: readonly string[]): string {
  return days.length > 3 ? `${listed(days.slice(-3))} last` : listed(days);
}
