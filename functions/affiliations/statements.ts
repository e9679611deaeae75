/** What a source says, before anybody asks whether it contradicts itself or another. Times are milliseconds. */
export interface Statements {
  readonly people: readonly PersonStatement[];
  readonly domains: readonly DomainStatement[];
  readonly companies: readonly CompanyStatement[];
  readonly acquisitions: readonly AcquisitionStatement[];
  readonly problems: readonly Problem[];
}

/** Login and addresses of one person; who pays them, where it is said. */
export interface PersonStatement {
  readonly login: string | null;
  readonly emailHashes: readonly string[];
  readonly said: readonly Said[];
}

/** In `[from, until)`; infinite where there is no end. */
export interface Said {
  /** As written: a company, an alias of one, or a word such as `Independent`. */
  readonly company: string;
  readonly from: number;
  readonly until: number;
}

export interface DomainStatement extends Said {
  readonly domain: string;
}

export interface CompanyStatement {
  readonly name: string;
  readonly domains: readonly string[];
  readonly aliases: readonly string[];
}

export interface AcquisitionStatement {
  /** Fits names of companies that were bought. */
  readonly company: RegExp | string;
  readonly by: string;
  readonly from: number;
}

export interface Problem {
  /** `line 12`, or where in a JSON document: `users[3].emails`. */
  readonly at: string;
  readonly sentence: string;
}

/** What a parser is handed besides the text. */
export interface Reading {
  /** Keyed hash of an address in small letters, as the harvest makes it of commits. */
  hash(address: string): string;
}

/** Empty lists for what a source does not tell. */
export function statements(some: Partial<Statements>): Statements {
  return { people: [], domains: [], companies: [], acquisitions: [], problems: [], ...some };
}

export const EVER = Number.NEGATIVE_INFINITY;
export const STILL = Number.POSITIVE_INFINITY;
