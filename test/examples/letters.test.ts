import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExamples } from '../../examples/making/make-examples.ts';
import { OCCASIONS } from '../../examples/making/occasions/index.ts';

const EXAMPLES = join(import.meta.dirname, '../../examples');
const WHAT_TO_DO = 'Run: npm run examples, and say in the commit what a reader sees differently';

let made: ReadonlyMap<string, Uint8Array>;
beforeAll(async () => {
  made = await makeExamples();
}, 180_000);

test('the letters in examples/ are those that the program makes, to the byte', () => {
  const kept = readdirSync(join(EXAMPLES, 'letters'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(EXAMPLES.length + 1));
  const paths = [...new Set([...made.keys(), ...kept])].sort();
  const different = paths.flatMap((path) => {
    const [expected, found] = [made.get(path), contentOf(path)];
    if (expected === undefined) return [`${path} is made no more`];
    if (found === null) return [`${path} is missing`];
    return Buffer.compare(found, expected) === 0 ? [] : [`${path}: ${firstDifference(found, expected)}`];
  });
  if (different.length > 0) throw new Error(`${WHAT_TO_DO}\n${different.join('\n')}`);
});

test('every audience has a letter that is rich, one that is quiet or has problems, and a first one', () => {
  const states = (audience: string) =>
    [...made.keys()]
      .filter((path) => path.startsWith(`letters/${audience}/`) && path.endsWith('/letter.txt'))
      .map((path) => path.split('/')[2]);
  expect(states('maintainers')).toEqual(
    expect.arrayContaining(['rich', 'quiet', 'first-month', 'nothing-read', 'corrected', 'one-repository']),
  );
  expect(states('sponsor')).toEqual(
    expect.arrayContaining(['rich', 'quiet', 'first-month', 'nobody-active', 'corrected']),
  );
  expect(states('programme')).toEqual(expect.arrayContaining(['rich', 'problems', 'first-month']));
});

const EACH = OCCASIONS.flatMap(({ examples }) => examples).map((example) => ({
  ...example,
  folder: `${example.letter.audience}/${example.state}`,
}));

/** A state that is called what it no longer is would mislead whoever reads it. */
test.each(EACH)('$folder shows what it is kept for', ({ folder, shows, lacks = [] }) => {
  const text = Buffer.from(made.get(`letters/${folder}/letter.txt`)!).toString();
  const line = text.replace(/\s+/g, ' ');
  expect({
    missing: shows.filter((words) => !line.includes(words)),
    tooMuch: lacks.filter((words) => line.includes(words)),
  }).toEqual({ missing: [], tooMuch: [] });
});

test.each(EACH.filter(({ page }) => page))(
  '$folder has beside its page every table that the page links to',
  ({ folder }) => {
    const page = Buffer.from(made.get(`letters/${folder}/index.html`)!).toString();
    const tables = [...page.matchAll(/href="([\w-]+\.csv)"/g)].map(([, name]) => name!);
    expect(tables).not.toEqual([]);
    expect(tables.filter((name) => !made.has(`letters/${folder}/${name}`))).toEqual([]);
  },
);

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(join(EXAMPLES, path));
  } catch {
    return null;
  }
}

function firstDifference(found: Uint8Array, expected: Uint8Array): string {
  const [was, is] = [found, expected].map((bytes) => Buffer.from(bytes).toString().split('\n'));
  const at = is!.findIndex((line, index) => line !== was![index]);
  if (at < 0) return `ends after line ${is!.length}`;
  return `line ${at + 1} is now "${is![at]!.slice(0, 200)}"`;
}
