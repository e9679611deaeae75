import Handlebars from 'handlebars';
import { BY_ITSELF } from '../../functions/render/around.ts';
import { makeLetterView } from '../../functions/render/make-letter-view.ts';
import { makePageView } from '../../functions/render/make-page-view.ts';
import { readTemplate } from '../../templates/build/read-template.ts';
import { LETTERS } from '../builders/letters.ts';
import { PAGE_REPORTS } from '../builders/page-reports.ts';
import { PLACE, PLACE_WITHOUT_ARCHIVE } from '../builders/place.ts';
import { TOLD } from '../builders/told.ts';

/**
 * Handlebars says nothing of a missing `{{#if x}}` or `{{#each x}}`, even where it is strict. So every path of the
 * templates is looked up in the models of all letters, each in the context that it stands in.
 */
const reports = [...Object.values(LETTERS), ...Object.values(TOLD)].map((make) => make());
const room = { entries: [1, 1, 1, 1, 1, 0], evidence: 1, terse: 0 } as const;
const letters = reports.flatMap((report) => [
  makeLetterView(report, PLACE, room),
  makeLetterView(report, PLACE_WITHOUT_ARCHIVE, room),
]);
const around = {
  home: 'index.html',
  subject: 'a.html',
  method: 'b.html',
  previous: 'c.html',
  next: 'd.html',
  newer: 'e.html',
  older: 'f.html',
};
const pages = Object.values(PAGE_REPORTS).flatMap((make) => [
  makePageView(make(), { around, indexed: true }),
  makePageView(make(), { around: BY_ITSELF, indexed: false }),
]);

test.each([
  ['letter.mjml', letters],
  ['letter.txt.hbs', letters],
  ['letter.md.hbs', letters],
  ['page.html.hbs', pages],
] as const)('every path of %s is in the models', (name, models) => {
  expect(unknownPaths(Handlebars.parse(readTemplate(name)).body, models)).toEqual([]);
});

test('a path that is in no model is found', () => {
  const { body } = Handlebars.parse('{{a}}{{#if b}}{{#each c}}{{d}}{{e}}{{/each}}{{/if}}');
  expect(unknownPaths(body, [{ a: 1, c: [{ d: 1 }] }])).toEqual(['b', 'e']);
});

function unknownPaths(statements: readonly hbs.AST.Statement[], contexts: readonly unknown[]): string[] {
  return statements.flatMap((statement) => {
    if (statement.type === 'MustacheStatement')
      return unknown((statement as hbs.AST.MustacheStatement).path as hbs.AST.PathExpression, contexts);
    if (statement.type !== 'BlockStatement') return [];
    const { path, params, program, inverse } = statement as hbs.AST.BlockStatement;
    const of = params[0] as hbs.AST.PathExpression;
    const inside =
      path.original === 'each' ? contexts.flatMap((context) => listAt(context, of.parts)) : contexts;
    return [
      ...unknown(of, contexts),
      ...unknownPaths(program.body, inside),
      ...unknownPaths(inverse?.body ?? [], contexts),
    ];
  });
}

/** Each step must be there in at least one model, and a `null` on the way in another is no objection. */
function unknown({ parts, original }: hbs.AST.PathExpression, contexts: readonly unknown[]): string[] {
  if (original === 'this') return contexts.length > 0 ? [] : [original];
  const found = contexts.some((context) => {
    const holder = valueAt(context, parts.slice(0, -1));
    return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, String(parts.at(-1)));
  });
  return found ? [] : [original];
}

function listAt(context: unknown, parts: hbs.AST.PathExpression['parts']): unknown[] {
  const value = valueAt(context, parts);
  return Array.isArray(value) ? value : [];
}

function valueAt(context: unknown, parts: hbs.AST.PathExpression['parts']): unknown {
  return parts.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[String(part)]
        : undefined,
    context,
  );
}
