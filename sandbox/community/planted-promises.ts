import { BEACON, COMB, HIVE, SIGNALBOX, TIMETABLE } from './repository-names.ts';

/** What a repository promised, as it stands at the end of July 2026. Of what is not named here nothing is told. */
export interface PromiseExpectation {
  readonly repository: string;
  readonly kind: 'milestone' | 'deprecation' | 'removal';
  readonly title: string;
  readonly day: string | null;
  readonly version: string | null;
  readonly expect: 'ahead' | 'overdue' | 'kept';
  readonly why: string;
}

const none = null;

export const plantedPromises: readonly PromiseExpectation[] = [
  row(BEACON, 'milestone', '1.4', '2026-09-15', none, 'ahead', 'open and not due'),
  row(
    BEACON,
    'deprecation',
    'Deprecate a missing horizon in the lamp',
    '2026-09-15',
    none,
    'kept',
    'a change in milestone 1.4 that is merged before its day',
  ),
  row(HIVE, 'milestone', '2.0', '2026-04-30', none, 'overdue', 'open and past due'),
  row(
    HIVE,
    'deprecation',
    'Deprecation of the polling interface',
    '2026-04-30',
    none,
    'overdue',
    'in milestone 2.0, which is past due',
  ),
  row(
    HIVE,
    'removal',
    'Deprecated: drop the swarm format of the first year in 1.4',
    none,
    '1.4',
    'overdue',
    'its title promises a version that is released',
  ),
  row(
    HIVE,
    'removal',
    'Removal of the deprecated frame reader, planned for 2026-03',
    '2026-03-31',
    none,
    'overdue',
    'its title promises a month that is over',
  ),
  row(
    HIVE,
    'removal',
    '`weigh()` still answers in ounces',
    none,
    '1.5',
    'overdue',
    'the notes of 1.2 promise its removal for a version that is released',
  ),
  row(COMB, 'milestone', '3.0', '2026-10-15', none, 'ahead', 'open and not due'),
  row(
    COMB,
    'deprecation',
    'Deprecate the flat file layout',
    '2026-10-15',
    none,
    'ahead',
    'in milestone 3.0, which is not due',
  ),
  row(
    COMB,
    'removal',
    'Removal of the deprecated wax format in 3.0',
    none,
    '3.0',
    'ahead',
    'its title promises a version that is not released',
  ),
  row(
    COMB,
    'deprecation',
    'Deprecation of short keys, planned for 2027-01',
    '2027-01-31',
    none,
    'ahead',
    'its title promises a month to come',
  ),
  row(SIGNALBOX, 'milestone', '4.2', '2026-03-31', none, 'overdue', 'open and past due'),
  row(SIGNALBOX, 'milestone', '4.3', '2026-05-31', none, 'overdue', 'open and past due, moved once before'),
  row(SIGNALBOX, 'milestone', '5.0', '2026-07-20', none, 'overdue', 'open and past due, moved twice before'),
  row(TIMETABLE, 'milestone', '9', '2026-06-30', none, 'kept', 'closed on 1 July, a day late'),
  row(TIMETABLE, 'milestone', '10', '2026-09-30', none, 'ahead', 'moved before it was due'),
];

function row(
  repository: string,
  kind: PromiseExpectation['kind'],
  title: string,
  day: string | null,
  version: string | null,
  expect: PromiseExpectation['expect'],
  why: string,
): PromiseExpectation {
  return { repository, kind, title, day, version, expect, why };
}
