import { isLogin } from '../address.ts';
import { dayOf } from '../day.ts';
import { person } from '../person.ts';
import {
  type PersonStatement,
  type Problem,
  type Reading,
  type Said,
  STILL,
  type Statements,
  statements,
} from '../statements.ts';
import { NO_DAY } from './dated-company.ts';
import { fieldsOf, jsonOf, textOf } from './json.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

/**
 * `github_users.json` of cncf/gitdm: a row for each address, with `affiliation` as `A < 2014-08-01, B`. Of rows that tell
 * different things about one login the one with the most companies counts, as in DevStats. Nothing else is taken.
 */
export function githubUsers(text: string, reading: Reading): Statements {
  const rows = jsonOf(text);
  if (!Array.isArray(rows))
    return statements({ problems: [{ at: 'the file', sentence: 'It must be a JSON list.' }] });
  const problems: Problem[] = [];
  const read = rows.flatMap((value, i) => {
    const at = `[${i}]`;
    const row = rowOf(value, at, problems, reading);
    return row === null ? [] : [{ at, ...row }];
  });
  const most = new Map<string, (typeof read)[number]>();
  for (const row of read) {
    const key = row.login?.toLowerCase() ?? row.at;
    const before = most.get(key);
    if (before === undefined || before.said.length < row.said.length) most.set(key, row);
  }
  const people = read.map((row): PersonStatement => {
    const best = most.get(row.login?.toLowerCase() ?? row.at) ?? row;
    const passedOver = best.said.length > row.said.length;
    if (passedOver && row.said.length > 0)
      problems.push({
        at: `${row.at}.affiliation`,
        sentence: `It differs from ${best.at}, which tells more companies of the same login and counts.`,
      });
    return { login: row.login, emailHashes: row.emailHashes, said: passedOver ? [] : row.said };
  });
  return statements({ people, problems });
}

function rowOf(value: unknown, at: string, problems: Problem[], reading: Reading): PersonStatement | null {
  const fields = fieldsOf(value);
  const login = textOf(fields?.get('login'));
  const email = textOf(fields?.get('email'));
  if ((login === null && email === null) || (login !== null && !isLogin(login))) {
    problems.push({ at, sentence: 'A row must have a login, or an email.' });
    return null;
  }
  const said = affiliation(textOf(fields?.get('affiliation')) ?? '');
  if (said === null) problems.push({ at: `${at}.affiliation`, sentence: NO_DAY });
  return person(login, email === null ? [] : [email], said ?? [], reading);
}

/** Divided at `, `; a part of a name with a comma in it cannot be told from a name, as in DevStats. */
function affiliation(text: string): readonly Said[] | null {
  if (SAYS_NOTHING.has(text.toLowerCase())) return [];
  const parts = text.split(', ').map((part) => {
    const [company = '', date] = part.split(' < ');
    return { company: company.trim(), until: date === undefined ? STILL : dayOf(date.trim()) };
  });
  const dated = parts.flatMap(({ company, until }) => (until === null ? [] : [{ company, until }]));
  return dated.length < parts.length ? null : oneAfterTheOther(dated);
}

const SAYS_NOTHING: ReadonlySet<string> = new Set(['', '?', 'notfound', '(unknown)']);
