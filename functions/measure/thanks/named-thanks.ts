import type { EmployedThanks } from '../../model/thanks.ts';
import { addAreas } from '../add-areas.ts';
import { answersGiven } from '../answers-given.ts';
import { daysBefore } from '../days.ts';
import { employerOf } from '../employer-of.ts';
import { humanActs, isReviewOrComment } from '../human-acts.ts';
import type { Work } from '../merged-work.ts';
import { newcomersChanges } from '../newcomers.ts';
import { NOBODY, type Person } from '../tables/people.ts';
import type { ChangeTable } from '../tables/tables.ts';

/**
 * What those who agreed to be named did in `(from, to]`, in order of login; whoever did nothing is not in it.
 * @param upkeep of everybody in that time
 */
export function namedThanks(
  changes: ChangeTable,
  upkeep: readonly Work[],
  from: number,
  to: number,
  named: readonly string[],
): EmployedThanks[] {
  const { people } = changes;
  const agreed = new Set(named.map((login) => login.toLowerCase()));
  const isNamed = (person: Person) => person !== NOBODY && agreed.has(people.keys[person]!.toLowerCase());
  const done = new Map<Person, Done>();
  const of = (person: Person) => {
    const own = done.get(person) ?? { areas: {}, reviews: 0, welcomed: 0 };
    done.set(person, own);
    return own;
  };
  for (const { author, area } of upkeep)
    if (isNamed(author)) of(author).areas = addAreas(of(author).areas, { [area]: 1 });
  for (const { by } of answersGiven(changes, from, to)) if (isNamed(by)) of(by).reviews++;
  for (const by of welcomes(changes, from, to)) if (isNamed(by)) of(by).welcomed++;
  return [...done]
    .map(([person, own]) => ({
      login: people.keys[person]!,
      ...own,
      employer: employerOf(people, person, to),
    }))
    .sort((a, b) => (a.login < b.login ? -1 : 1));
}

interface Done {
  areas: EmployedThanks['areas'];
  reviews: number;
  welcomed: number;
}

/** Who said the first word in `(from, to]` on somebody's first change of a year: a person for each. */
function* welcomes(changes: ChangeTable, from: number, to: number): Generator<Person> {
  for (const i of newcomersChanges(changes, daysBefore(to, 365), to)) {
    const first = humanActs(changes, i, to).find(
      (act) => isReviewOrComment(act) && act.by !== changes.authors[i],
    );
    if (first !== undefined && first.at > from) yield first.by;
  }
}
