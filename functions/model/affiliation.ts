/** Who pays somebody. Nobody's employee and nobody knows are two answers, and neither is a company. */
export type Employer =
  | { readonly kind: 'company'; readonly name: string }
  | { readonly kind: 'independent' }
  | { readonly kind: 'unknown' };

/** What a snapshot knows of one person. */
export interface Identity {
  readonly login: string | null;
  /** Keyed hashes of the addresses of the person's commits. */
  readonly emailHashes: readonly string[];
  /** Domains of the addresses of the person's commits, with the time of each commit in milliseconds, oldest first. */
  readonly domains: readonly { readonly domain: string; readonly at: number }[];
}

/** Who somebody worked for in `[from, until)`, milliseconds; infinite where there is no end. */
export interface EmploymentSpell {
  readonly from: number;
  readonly until: number;
  readonly employer: Employer;
}

/** Who works for whom: made in `affiliations`, asked in `measure`. */
export interface Employers {
  /** Spells in order of time that do not overlap; whatever lies between them is unknown. */
  spellsOf(identity: Identity): readonly EmploymentSpell[];
}
