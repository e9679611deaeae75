import { person } from '../person.ts';
import {
  type PersonStatement,
  type Problem,
  type Reading,
  type Statements,
  statements,
} from '../statements.ts';
import { textLines } from '../text-lines.ts';

/** Git's `.mailmap`: two addresses of a line belong to one person. Names are not taken, and who pays is not in it. */
export function mailmap(text: string, reading: Reading): Statements {
  const problems: Problem[] = [];
  const people: PersonStatement[] = [];
  for (const { at, text: line } of textLines(text)) {
    const addresses = [...line.replace(/\s#.*$/, '').matchAll(/<([^<>]*)>/g)].map(([, address = '']) =>
      address.trim(),
    );
    if (addresses.length === 0 || addresses.length > 2) problems.push({ at, sentence: NO_LINE });
    // One address only gets a name.
    else if (addresses.length === 2) people.push(person(null, addresses, [], reading));
  }
  return statements({ people, problems });
}

const NO_LINE = 'A line must be written as "Name <name@example.com> <name@example.org>".';
