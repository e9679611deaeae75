import { addressOf } from '../address.ts';
import { dayOf } from '../day.ts';
import { person } from '../person.ts';
import { type Problem, type Reading, type Said, STILL, type Statements, statements } from '../statements.ts';
import { textLines } from '../text-lines.ts';
import { oneAfterTheOther } from './one-after-the-other.ts';

/**
 * `email-map` of cncf/gitdm, and `domain-map` of the older gitdm: `[user!]domain employer [< YYYY-MM-DD]`, a line for
 * each employer. The date says until when; the line without one is the last. They stand in any order.
 */
export function gitdmEmailMap(text: string, reading: Reading): Statements {
  const problems: Problem[] = [];
  const byKey = new Map<string, { readonly company: string; readonly until: number }[]>();
  const undatable = new Set<string>();
  for (const { at, text: line } of textLines(text)) {
    const [, key = '', company = '', , date] = /^(\S+)\s+(.*?)(\s+<\s*(\S+))?$/.exec(line) ?? [];
    const until = date === undefined ? STILL : dayOf(date);
    const place = addressOf(key) ?? key.toLowerCase();
    if (company === '' || !/^[^\s!@]+@[^\s!@]+$|^[^\s!@]+$/.test(place))
      problems.push({ at, sentence: NO_LINE });
    else if (until === null) {
      undatable.add(place);
      problems.push({ at, sentence: NO_DAY });
    } else byKey.set(place, [...(byKey.get(place) ?? []), { company, until }]);
  }
  // Where one employer's end cannot be read, when the next began is not known either.
  const rows = [...byKey]
    .filter(([key]) => !undatable.has(key))
    .map(([key, employers]) => ({ key, said: oneAfterTheOther(employers) }));
  return statements({
    people: rows.filter(isAddress).map(({ key, said }) => person(null, [key], said, reading)),
    domains: rows
      .filter((row) => !isAddress(row))
      .flatMap(({ key, said }) => said.map((each) => ({ domain: key, ...each }))),
    problems,
  });
}

const NO_DAY =
  'A date must be a day that exists, written as "< 2026-07-31"; what else is said of this address cannot be dated and is passed over.';
const NO_LINE =
  'A line must be written as "name!example.com Company" or "example.com Company", with "< 2026-07-31" at most after it.';

function isAddress({ key }: { readonly key: string; readonly said: readonly Said[] }): boolean {
  return key.includes('@');
}
