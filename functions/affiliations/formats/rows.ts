import { isLogin } from '../address.ts';
import { dayOf } from '../day.ts';
import {
  EVER,
  type PersonStatement,
  type Problem,
  STILL,
  type Statements,
  statements,
} from '../statements.ts';
import { fieldsOf, jsonOf, textOf } from './json.ts';

/** A JSON list of `{login, company, kind, from, to}`: one row a person and employer, `to` exclusive; null where it has no end. */
export function rows(text: string): Statements {
  const document = jsonOf(text);
  if (!Array.isArray(document))
    return statements({ problems: [{ at: 'the file', sentence: 'It must be a JSON list.' }] });
  const problems: Problem[] = [];
  const people = document.flatMap((row, i) => rowOf(row, `[${i}]`, problems) ?? []);
  return statements({ people, problems });
}

function rowOf(row: unknown, at: string, problems: Problem[]): PersonStatement | null {
  const fields = fieldsOf(row);
  const login = textOf(fields?.get('login'));
  const from = boundOf(fields?.get('from'), EVER);
  const until = boundOf(fields?.get('to'), STILL);
  const company = employerOf(textOf(fields?.get('kind')), textOf(fields?.get('company')));
  if (login === null || !isLogin(login)) problems.push({ at, sentence: 'There is no login.' });
  else if (from === null || until === null)
    problems.push({ at, sentence: 'from and to must be days that exist, written as 2026-07-31, or null.' });
  else if (from >= until) problems.push({ at, sentence: 'It ends before it begins.' });
  else if (company === null) problems.push({ at, sentence: 'There is no company.' });
  else return { login, emailHashes: [], said: company === '' ? [] : [{ company, from, until }] };
  return null;
}

function boundOf(value: unknown, open: number): number | null {
  return value === null || value === undefined ? open : dayOf(textOf(value) ?? '');
}

function employerOf(kind: string | null, company: string | null): string | null {
  if (kind === 'robot') return '(Robots)';
  if (kind === 'independent') return 'Independent';
  return kind === 'unknown' ? '' : company;
}
