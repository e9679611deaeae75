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

/** Files in which communities write down who works for whom: `docs/affiliations.md`. */
export const AFFILIATION_FORMATS = [
  'gitdm',
  'gitdm-companies',
  'gitdm-email-map',
  'github-users',
  'devstats-companies',
  'stackalytics',
  'mailmap',
  'rows',
  'companies',
] as const;
export type AffiliationFormat = (typeof AFFILIATION_FORMATS)[number];

/** A file that the config names, as it was read. A YAML file comes as the same in JSON. */
export interface AffiliationFile {
  /** As the config has it. */
  readonly path: string;
  /** `null`: told by the name and the content. */
  readonly format: AffiliationFormat | null;
  readonly text: string;
}

/** `runs/<month>/affiliations.json`: who works for whom, as the month is made with. Without names and addresses. */
export interface Affiliations {
  readonly schema: 1;
  /** `YYYY-MM` */
  readonly month: string;
  /** Whoever a source has a row of; in order of login, then of hash. */
  readonly people: readonly AffiliatedPerson[];
  /** Domains of companies, subdomains included unless a longer one is given. */
  readonly domains: readonly { readonly domain: string; readonly spells: readonly StatedSpell[] }[];
  /** Members of companies' organisations; they count where neither a row nor a domain says anything. In order of login. */
  readonly members: readonly { readonly login: string; readonly spells: readonly StatedSpell[] }[];
  /** What was read of organisations. */
  readonly organizations: readonly OrganizationMembers[];
  /** Domains of mail providers and forges, which say nothing; subdomains included. */
  readonly freeMail: readonly string[];
  /** Logins that a source calls robots. */
  readonly bots: readonly string[];
  readonly conflicts: readonly AffiliationConflict[];
  /** What could not be used; the rest was. */
  readonly problems: readonly AffiliationProblem[];
}

/** Who was in an organisation of the forge when it was read. */
export interface OrganizationMembers {
  readonly organization: string;
  /** ISO */
  readonly readAt: string;
  readonly logins: readonly string[];
}

export interface AffiliatedPerson {
  /** `null`: known by addresses alone. */
  readonly login: string | null;
  /** Keyed hashes of addresses, as in commits of the same store. */
  readonly emailHashes: readonly string[];
  /** In order of time, without overlap. `unknown` is where sources contradict each other; in gaps nothing is said. */
  readonly spells: readonly StatedSpell[];
}

/** `[from, until)` as `YYYY-MM-DD` in UTC; `null`: since ever, or still. */
export interface StatedSpell {
  readonly from: string | null;
  readonly until: string | null;
  readonly employer: Employer;
}

/** Statements about one person, or one domain, that cannot all be true. What they are about is unknown then. */
export interface AffiliationConflict {
  readonly login: string | null;
  readonly domain: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly statements: readonly { readonly says: string; readonly source: string }[];
}

export interface AffiliationProblem {
  readonly file: string;
  /** `line 12`, or where in a JSON document: `users[3].emails`. */
  readonly at: string;
  /** Says what is wrong, and quotes nothing of the line: it is about people. */
  readonly sentence: string;
}
