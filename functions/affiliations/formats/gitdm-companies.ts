import { isLogin } from '../address.ts';
import { person } from '../person.ts';
import {
  type PersonStatement,
  type Problem,
  type Reading,
  type Said,
  type Statements,
  statements,
} from '../statements.ts';
import { textLines } from '../text-lines.ts';
import { datedCompany } from './dated-company.ts';

/** `company_developers.txt` of cncf/gitdm: a line for a company, and under it one for each person, with their times. */
export function gitdmCompanies(text: string, reading: Reading): Statements {
  const problems: Problem[] = [];
  const people: PersonStatement[] = [];
  let company: string | null = null;
  for (const { at, text: line } of textLines(text)) {
    if (!/^\s/.test(line)) {
      company = line.endsWith(':') ? line.slice(0, -1).trim() : null;
      if (company === null) problems.push({ at, sentence: 'A company must be written as "Company:".' });
      continue;
    }
    const read = company === null ? null : personLine(line.trim(), company);
    if (read === null) problems.push({ at, sentence: NO_PERSON });
    else people.push(person(read.login, read.addresses, read.said, reading));
  }
  return statements({ people, problems });
}

const NO_PERSON =
  'A person must stand under a company, as "login: name!example.com from 2015-02-01 until 2015-07-01, from 2020-02-01".';

interface PersonLine {
  readonly login: string;
  readonly addresses: readonly string[];
  readonly said: readonly Said[];
}

/** Addresses and ranges are both divided by commas; a range begins with `from` or `until`, the first after a blank. */
function personLine(text: string, company: string): PersonLine | null {
  const [, login = '', rest = ''] = /^([^\s:]+?)\*?:(?:\s+(.*))?$/.exec(text) ?? [];
  if (!isLogin(login)) return null;
  const [, addresses = '', ranges] = /^(.*?)(?:(?:^|,? )((?:from|until) \d.*))?$/.exec(rest) ?? [];
  const read = (ranges?.split(',') ?? ['']).map((range) => datedCompany(`${company} ${range.trim()}`.trim()));
  const said = read.flatMap((each) => (each.ok ? [each.said] : []));
  return said.length < read.length || said.some((each) => each.company !== company)
    ? null
    : { login, addresses: addresses.split(','), said };
}
