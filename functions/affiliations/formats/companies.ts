import { type Problem, type Statements, statements } from '../statements.ts';
import { fieldsOf, jsonOf, textOf, textsIn } from './json.ts';

/** A JSON list of `{name, domains, aliases}`. */
export function companies(text: string): Statements {
  const document = jsonOf(text);
  if (!Array.isArray(document))
    return statements({ problems: [{ at: 'the file', sentence: 'It must be a JSON list.' }] });
  const problems: Problem[] = [];
  const read = document.flatMap((row, i) => {
    const fields = fieldsOf(row);
    const name = textOf(fields?.get('name'));
    if (name !== null)
      return [{ name, domains: textsIn(fields?.get('domains')), aliases: textsIn(fields?.get('aliases')) }];
    problems.push({ at: `[${i}]`, sentence: 'There is no name.' });
    return [];
  });
  return statements({ companies: read, problems });
}
