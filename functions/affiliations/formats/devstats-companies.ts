import { type AcquisitionStatement, EVER, type Problem, type Statements, statements } from '../statements.ts';
import { fieldsOf, jsonOf, textOf } from './json.ts';

/** `companies.yaml` of DevStats, as JSON: pairs of a Go regular expression on a company's name and who owns it now. */
export function devstatsCompanies(text: string): Statements {
  const pairs = fieldsOf(jsonOf(text))?.get('acquisitions');
  if (!Array.isArray(pairs))
    return statements({
      problems: [{ at: 'the file', sentence: 'It must hold a list under acquisitions.' }],
    });
  const problems: Problem[] = [];
  const read = pairs.flatMap((pair, i) => {
    const at = `acquisitions[${i}]`;
    const acquisition = acquisitionOf(pair);
    if (acquisition === null) problems.push({ at, sentence: NO_PAIR });
    return acquisition === null ? [] : [{ at, ...acquisition }];
  });
  const acquisitions = read.filter((one) => {
    const further = read.find((other) => other !== one && other.company.test(one.by));
    if (further !== undefined)
      problems.push({
        at: one.at,
        sentence: `Who it names was bought too, in ${further.at}; name the last owner.`,
      });
    return further === undefined;
  });
  return statements({ acquisitions, problems });
}

const NO_PAIR = 'It must be a pair: a regular expression and the name of the owner.';

function acquisitionOf(pair: unknown): (AcquisitionStatement & { readonly company: RegExp }) | null {
  const [pattern, by] = Array.isArray(pair) ? [textOf(pair[0]), textOf(pair[1])] : [null, null];
  const company = pattern === null ? null : expressionOf(pattern);
  return company === null || by === null ? null : { company, by, from: EVER };
}

/** Go writes "whatever the case" as `(?i)` at the front. */
function expressionOf(pattern: string): RegExp | null {
  const [, flag, source = ''] = /^(\(\?i\))?(.*)$/s.exec(pattern) ?? [];
  const flags = flag === undefined ? '' : 'i';
  // Go lets any punctuation be escaped; here only without `u`, which classes of letters need.
  return compiled(source, `${flags}u`) ?? compiled(source, flags);
}

function compiled(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags);
  } catch {
    return null;
  }
}
