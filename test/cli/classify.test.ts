import { main } from '../../functions/cli/main.ts';
import { aTerminal } from './a-terminal.ts';

const LAMP = { path: 'src/lamp.ts', additions: 3, deletions: 1 };
const ROW = { repo: 'o/x', oid: 'a1', title: 'Fix crash', files: [LAMP], fileCount: 1, authorIsBot: false };

test('a row in, a prediction out, in the names of the benchmark', async () => {
  const rows = [
    ROW,
    { ...ROW, oid: 'a2', title: 'chore(deps): bump lamp' },
    { ...ROW, oid: 'a3', title: 'chore: sweep' },
    { ...ROW, oid: 'a4', title: 'A lamp', labels: ['kind/feature'] },
    { ...ROW, oid: 'a5', title: 'refactor: remove deprecated lamps' },
  ];
  const { code, predictions, err } = await classify(rows.map((row) => JSON.stringify(row)).join('\n'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(predictions).toEqual([
    { repo: 'o/x', oid: 'a1', area: 'fix' },
    { repo: 'o/x', oid: 'a2', area: 'build-and-dependencies' },
    { repo: 'o/x', oid: 'a3', area: 'other-chore' },
    { repo: 'o/x', oid: 'a4', area: 'feature' },
    { repo: 'o/x', oid: 'a5', area: 'refactoring' },
  ]);
});

test('what the row says of the truth is not looked at', async () => {
  const told = { ...ROW, area: 'tests', type: 'test', scope: 'ci', flags: ['tells'] };
  expect((await classify(JSON.stringify(told))).predictions[0]).toEqual({
    repo: 'o/x',
    oid: 'a1',
    area: 'fix',
  });
});

test('unknown files, and nothing said of labels, number of files and author', async () => {
  const row = JSON.stringify({ repo: 'o/x', oid: 'a1', title: 'docs: lamps', files: null });
  expect((await classify(row)).predictions).toEqual([{ repo: 'o/x', oid: 'a1', area: 'documentation' }]);
});

test('--explain says why', async () => {
  const { predictions } = await classify(JSON.stringify({ ...ROW, title: 'fix(ci): cache' }), ['--explain']);
  expect(predictions).toEqual([
    { repo: 'o/x', oid: 'a1', area: 'ci', because: ['The title declares "fix(ci)".'] },
  ]);
});

test('pieces that end in the middle of a line, blank lines, and lines that end as on Windows', async () => {
  const line = JSON.stringify(ROW);
  const { predictions } = await classify([line.slice(0, 20), `${line.slice(20)}\r`, `\n\n${line}`, '\n']);
  expect(predictions.map(({ oid }) => oid)).toEqual(['a1', 'a1']);
});

test('nothing in, nothing out', async () => {
  expect(await classify('')).toEqual({ code: 0, predictions: [], err: '' });
});

test.each([
  ['{"repo": ', 'Line 2: it is no JSON.'],
  ['[]', 'Line 2: the row: '],
  [JSON.stringify({ ...ROW, title: undefined }), 'Line 2: "title": '],
  [JSON.stringify({ ...ROW, files: [LAMP, { ...LAMP, additions: '3' }] }), 'Line 2: "files.1.additions": '],
])('a bad line is named, and what came before it is told: %s', async (bad, message) => {
  const { code, predictions, err } = await classify(
    `${JSON.stringify(ROW)}\n${bad}\n${JSON.stringify(ROW)}\n`,
  );
  expect(code).toBe(2);
  expect(predictions).toHaveLength(1);
  expect(err).toContain(message);
  expect(err).toContain('See: community-hat classify --help\n');
});

test('nobody is left waiting for a terminal', async () => {
  const { terminal, written } = aTerminal('.');
  expect(await main(['classify'], terminal)).toBe(2);
  expect(written.err).toContain('community-hat classify < rows.ndjson');
});

async function classify(text: string | readonly string[], options: readonly string[] = []) {
  const input = async function* () {
    yield* typeof text === 'string' ? [text] : text;
  };
  const { terminal, written } = aTerminal('.', { input });
  const code = await main(['classify', ...options], terminal);
  const predictions = written.out.split('\n').filter((line) => line !== '');
  return { code, predictions: predictions.map((line) => JSON.parse(line)), err: written.err };
}
