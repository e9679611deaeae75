import type * as z from 'zod';
import { fill } from '../../functions/render/fill.ts';
import { letter } from '../../functions/render/letter.ts';
import { type LetterView, letterViewSchema } from '../../functions/render/letter-view.ts';
import { letterWeight } from '../../functions/render/letter-weight.ts';
import { mapText } from '../../functions/render/map-text.ts';
import { softBreaks } from '../../functions/render/soft-breaks.ts';
import { letterHtml } from '../../templates/compiled/templates.js';
import { PLACE } from '../builders/place.ts';
import { largestTold } from '../builders/told-hostile.ts';

const SHAPES = ['list', 'notes', 'table', 'dated'] as const;

/** As long as words can be, which are broken for clients that would not. */
const FILLER = 'x';

test.each(SHAPES)(
  'the largest letter that the schema allows, of sections of the shape %s, is not clipped',
  (shape) => {
    const view = filled(largestOf(shape));
    expect(letterViewSchema.safeParse(view).success).toBe(true);
    expect(letterViewSchema.safeParse({ ...view, summary: `${view.summary}x` }).success).toBe(false);
    const html = fill(letterHtml, mapText(view, softBreaks));
    expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
  },
);

test.each([
  ['a second table of figures', (view: LetterView) => [view.sections[0]!, view.sections[0]!]],
  [
    'more entries',
    (view: LetterView) => view.sections.map((section) => ({ ...section, notes: Array(5).fill('a') })),
  ],
])('%s is no letter', (_, sections) => {
  const view = largestOf('notes');
  expect(letterViewSchema.safeParse(view).success).toBe(true);
  expect(letterViewSchema.safeParse({ ...view, sections: sections(view) }).success).toBe(false);
});

test('a report whose every text is as long in HTML as can be becomes a letter all the same', () => {
  const report = mapText(largestTold('sponsor'), (text) =>
    /^[a-z/-]*$|^\d|^https:/.test(text) ? text : '"'.repeat(900),
  );
  const { html } = letter(report, PLACE);
  expect(Buffer.byteLength(html)).toBeLessThan(90 * 1024);
});

/** One table of figures, then as many sections of one shape as may have entries, and the others without. */
function largestOf(shape: (typeof SHAPES)[number]): LetterView {
  const view = most(letterViewSchema) as LetterView;
  const none = { measures: null, list: null, notes: null, table: null, dated: null };
  const sections = view.sections.map((section, at) => ({
    ...section,
    ...none,
    ...(at === 0 && { measures: section.measures }),
    ...(at > 0 && at <= 4 && { [shape]: section[shape] }),
  }));
  return { ...view, sections };
}

/** With its texts made longer until the schema would refuse one more letter. */
function filled(view: LetterView): LetterView {
  let low = 0;
  for (let step = 2 ** 14; step >= 1; step /= 2) {
    const summary = FILLER.repeat(low + step);
    if (letterViewSchema.safeParse({ ...view, summary }).success) low += step;
  }
  expect(letterWeight(view)).toBeLessThan(24_000);
  return { ...view, summary: FILLER.repeat(low) };
}

/** The most that a schema allows: every list at its end, nothing null. Fails over a list without an end. */
function most(schema: z.core.$ZodType): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = (def.checks ?? []).map(({ _zod }) => _zod.def as Check);
  switch (def.type) {
    case 'object':
      return Object.fromEntries(Object.entries(def.shape).map(([name, each]) => [name, most(each)]));
    case 'array': {
      const length = checks.find(({ check }) => check === 'max_length')?.maximum;
      if (length === undefined) throw new Error('A list in the schema of a letter has no end');
      return Array.from({ length }, () => most(def.element));
    }
    case 'nullable':
      return most(def.innerType);
    case 'enum':
      return Object.values(def.entries).at(-1);
    case 'number':
      return checks.find(({ check }) => check === 'less_than')?.value;
    case 'string': {
      const pattern = checks.find((each) => each.pattern !== undefined)?.pattern?.source;
      if (pattern === undefined) return 'a';
      return pattern.includes('#') ? '#23272b' : 'https://example.org/a';
    }
    default:
      throw new Error(`A letter has no ${def.type}`);
  }
}

interface Check {
  readonly check: string;
  readonly maximum?: number;
  readonly value?: number;
  readonly pattern?: RegExp;
}
