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

/** `developers_affiliations.txt` of cncf/gitdm: a line for a person, and under it a line for each company. */
export function gitdm(text: string, reading: Reading): Statements {
  const problems: Problem[] = [];
  const people: PersonStatement[] = [];
  let said: Said[] | null = null;
  let unreadable = false;
  for (const line of textLines(text)) {
    if (/^\s/.test(line.text)) {
      if (said !== null) take(line.at, line.text.trim(), said);
      // Of a person whose own line cannot be read the companies are told with it.
      else if (!unreadable)
        problems.push({ at: line.at, sentence: 'A company stands before the first person.' });
      continue;
    }
    const read = personLine(line.text);
    unreadable = read === null;
    said = read === null ? null : [];
    if (read === null || said === null) problems.push({ at: line.at, sentence: NO_PERSON });
    else people.push(person(read.login, read.addresses, said, reading));
  }
  return statements({ people, problems });

  function take(at: string, written: string, into: Said[]): void {
    const read = datedCompany(written);
    if (read.ok) into.push(read.said);
    else problems.push({ at, sentence: read.sentence });
  }
}

const NO_PERSON =
  'A person must be written as "login: name!example.com, name!example.org"; the companies under this line are passed over too.';

/** `*` after a login: several affiliations were found for its addresses. */
function personLine(text: string): { readonly login: string; readonly addresses: readonly string[] } | null {
  const [, login = '', addresses = ''] = /^([^\s:]+?)\*?:(?:\s+(.*))?$/.exec(text) ?? [];
  return isLogin(login) ? { login, addresses: addresses.split(',') } : null;
}
