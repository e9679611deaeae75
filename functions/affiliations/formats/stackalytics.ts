import { isLogin } from '../address.ts';
import { dayOf } from '../day.ts';
import { person } from '../person.ts';
import {
  type CompanyStatement,
  type PersonStatement,
  type Problem,
  type Reading,
  type Said,
  STILL,
  type Statements,
  statements,
} from '../statements.ts';
import { fieldsOf, jsonOf, textOf, textsIn } from './json.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

/** `default_data.json` of OpenStack's Stackalytics: people with the ends of their employments, companies with domains and aliases. */
export function stackalytics(text: string, reading: Reading): Statements {
  const document = fieldsOf(jsonOf(text));
  if (document === null)
    return statements({
      problems: [{ at: 'the file', sentence: 'It must be a JSON object with users and companies.' }],
    });
  const problems: Problem[] = [];
  return statements({
    people: rows(document, 'users', problems).flatMap(
      ([at, value]) => userOf(value, at, problems, reading) ?? [],
    ),
    companies: rows(document, 'companies', problems).flatMap(
      ([at, value]) => companyOf(value, at, problems) ?? [],
    ),
    problems,
  });
}

function rows(
  document: ReadonlyMap<string, unknown>,
  key: string,
  problems: Problem[],
): readonly (readonly [string, unknown])[] {
  const value = document.get(key) ?? [];
  if (Array.isArray(value)) return value.map((row, i) => [`${key}[${i}]`, row]);
  problems.push({ at: key, sentence: 'It must be a list.' });
  return [];
}

function userOf(value: unknown, at: string, problems: Problem[], reading: Reading): PersonStatement | null {
  const fields = fieldsOf(value);
  const login = textOf(fields?.get('github_id'));
  const emails = textsIn(fields?.get('emails'));
  if (fields === null || (login === null && emails.length === 0) || (login !== null && !isLogin(login))) {
    problems.push({ at, sentence: 'A user must have emails, or a github_id.' });
    return null;
  }
  return person(login, emails, employmentsOf(fields.get('companies'), `${at}.companies`, problems), reading);
}

/** Whose last employment has ended is independent since. Where one cannot be read, when the next began is not known either. */
function employmentsOf(value: unknown, at: string, problems: Problem[]): readonly Said[] {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return [];
  if (!Array.isArray(value)) {
    problems.push({ at, sentence: 'It must be a list.' });
    return [];
  }
  const read = value.map((entry, i) => {
    const fields = fieldsOf(entry);
    const company = textOf(fields?.get('company_name'));
    const until = endOf(fields?.get('end_date') ?? null);
    if (company === null) problems.push({ at: `${at}[${i}]`, sentence: 'There is no company_name.' });
    else if (until === null) problems.push({ at: `${at}[${i}].end_date`, sentence: NO_DAY });
    return company === null || until === null ? null : { company, until };
  });
  const known = read.filter((each) => each !== null);
  if (known.length < read.length) return [];
  const last = known.some(({ until }) => until === STILL) ? [] : [{ company: '*independent', until: STILL }];
  return oneAfterTheOther([...known, ...last]);
}

const NO_DAY =
  'A date must be a day that exists, written as 2026-Jul-31, or null; who else paid this user cannot be dated and is passed over.';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `YYYY-Mon-DD` with an English month; `null` for what is no day, for ever where the value is null. */
function endOf(value: unknown): number | null {
  if (value === null) return STILL;
  const [, year, name = '', day] = /^(20\d\d)-([A-Za-z]{3})-(\d\d)$/.exec(textOf(value) ?? '') ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? null : dayOf(`${year}-${String(month).padStart(2, '0')}-${day}`);
}

/** `*independent` has an empty domain, which is none. */
function companyOf(value: unknown, at: string, problems: Problem[]): CompanyStatement | null {
  const fields = fieldsOf(value);
  const name = textOf(fields?.get('company_name'));
  if (name === null) {
    problems.push({ at, sentence: 'There is no company_name.' });
    return null;
  }
  return { name, domains: textsIn(fields?.get('domains')), aliases: textsIn(fields?.get('aliases')) };
}
