import { apiaryPeople } from './apiary/apiary-people.ts';
import { people } from './people.ts';
import { railwayPeople } from './railway/railway-people.ts';
import { seededHex } from './seeded-hex.ts';

/** A company by its short name, which is also its e-mail domain under `.example`; or nobody's employee; or nobody knows. */
export type Employer =
  | 'ostrel'
  | 'gabletarn'
  | 'vennick'
  | 'lighthouse-works'
  | 'tidewater-systems'
  | 'north-pier'
  | 'independent'
  | 'unknown';

/** Who pays a person from a day on (null: always) until another (exclusive; null: still). */
export interface Employment {
  readonly login: string;
  readonly company: Employer;
  readonly from: string | null;
  readonly to: string | null;
}

const CHANGER = apiaryPeople.gabletarn[2];
const CHANGED = '2025-11-01T00:00:00Z';

/** In Harbour Lights nobody's hat is planted: employers are dealt out by the name. */
const HARBOUR: readonly Employer[] = [
  'lighthouse-works',
  'tidewater-systems',
  'north-pier',
  'unknown',
  'independent',
];

const table: readonly Employment[] = [
  ...[...people.maintainers, ...people.contributors].map((login) => always(login, dealt(login))),
  ...[apiaryPeople, railwayPeople].flatMap((cast) => [
    ...cast.ostrel.map((login) => always(login, 'ostrel')),
    ...cast.gabletarn.filter((login) => login !== CHANGER).map((login) => always(login, 'gabletarn')),
    ...cast.vennick.map((login) => always(login, 'vennick')),
    ...cast.independents.map((login) => always(login, 'independent')),
    ...cast.unknown.map((login) => always(login, 'unknown')),
  ]),
  ...[apiaryPeople.newcomers, railwayPeople.others].flatMap((logins) =>
    logins.map((login, place) => always(login, place % 2 === 0 ? 'independent' : 'unknown')),
  ),
  { login: CHANGER, company: 'gabletarn', from: null, to: CHANGED },
  { login: CHANGER, company: 'vennick', from: CHANGED, to: null },
];

/**
 * The truth about who works for whom. People commit with the address of their company; independent ones with that of a
 * mail provider, unknown ones with the forge's own. Robots, mannequins and deleted accounts are not in it.
 */
export const companies = {
  table,
  /** The three whose hats are planted in Quiet Apiary and Slow Railway. */
  hats: {
    ostrel: 'company',
    gabletarn: 'both',
    vennick: 'community',
  },
  employmentAt(login: string, moment: number): Employment | null {
    const found = table.find((row) => {
      const begun = row.from === null || Date.parse(row.from) <= moment;
      return row.login === login && begun && (row.to === null || moment < Date.parse(row.to));
    });
    return found ?? null;
  },
} as const;

function always(login: string, company: Employer): Employment {
  return { login, company, from: null, to: null };
}

function dealt(login: string): Employer {
  const place = Number.parseInt(seededHex(`place of ${login}`, 6), 16);
  return HARBOUR[place % HARBOUR.length] ?? 'unknown';
}
