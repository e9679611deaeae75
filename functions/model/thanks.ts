import type { WorkArea } from './work-area.ts';

/** What of the month is worth a thank-you, counted; names are of those alone who agreed to be named. */
export interface Thanks {
  /** Upkeep merged in the month, and how many people did it. */
  readonly upkeep: { readonly pieces: number; readonly people: number };
  /** People whose first change ever in a repository was opened in the month, and of these, whose was merged in it. */
  readonly newcomers: { readonly all: number; readonly merged: number };
  /** People of whom any of the following is counted, and who agreed. In order of login. */
  readonly named: readonly NamedThanks[];
}

export interface NamedThanks {
  readonly login: string;
  /** Merged in the month, by kind of work; upkeep alone. */
  readonly areas: Readonly<Partial<Record<WorkArea, number>>>;
  /** Changes of others that were reviewed in the month. */
  readonly reviews: number;
  /** Newcomers whose first change this person was the first to answer, in the month. */
  readonly welcomed: number;
}

/**
 * The same of one repository, so that it can be added up and nobody is counted twice. Persons are in it and never shown.
 * Plain JSON.
 */
export interface ThanksCounts {
  /** By person: upkeep merged or pushed in the month. */
  readonly upkeep: Readonly<Record<string, number>>;
  /** Persons; `true`: the change was merged in the month. */
  readonly newcomers: Readonly<Record<string, boolean>>;
  readonly named: readonly EmployedThanks[];
}

/** With who pays that person at the month's end: `company/<name>`, `independent`, `unknown`. Told to that company alone. */
export interface EmployedThanks extends NamedThanks {
  readonly employer: string;
}
