import { memoryStore } from '../../../functions/adapters/store/memory-store.ts';
import { type EditionName, editionKey, receiptsOf } from '../../../functions/model/keys.ts';
import { documentBytes } from '../../../functions/pipeline/documents.ts';
import { writeEdition } from '../../../functions/pipeline/editions/write-edition.ts';

const edition: EditionName = {
  visibility: { kind: 'public' },
  audience: 'maintainers',
  subject: 'harbour-lights',
  month: '2026-07',
  revision: 1,
};

test('a page that was published again is no reason to write a letter that was delivered, nor to warn', async () => {
  const { store, write, put, read } = aStore();
  expect(await write('a letter', 'a page')).toBe('written');
  await put('index.html', 'a page with the way to August');
  await store.write(`${receiptsOf(edition)}a.json`, documentBytes(SENT));
  expect(await write('a letter', 'a page')).toBe('unchanged');
  expect(await read('index.html')).toBe('a page with the way to August');
});

test('a letter that nobody has got is replaced, with its page', async () => {
  const { write, put, read } = aStore();
  await write('a letter', 'a page');
  await put('index.html', 'a page with the way to August');
  expect(await write('another letter', 'another page')).toBe('written');
  expect([await read('letter.html'), await read('index.html')]).toEqual(['another letter', 'another page']);
});

test('a letter that somebody has got stays, with its page', async () => {
  const { store, write, read } = aStore();
  await write('a letter', 'a page');
  await store.write(`${receiptsOf(edition)}a.json`, documentBytes(SENT));
  expect(await write('another letter', 'another page')).toBe('delivered');
  expect([await read('letter.html'), await read('index.html')]).toEqual(['a letter', 'a page']);
});

test('a page that is missing is written, whoever has got the letter', async () => {
  const { store, write, read } = aStore();
  await write('a letter', 'a page');
  await store.write(`${receiptsOf(edition)}a.json`, documentBytes(SENT));
  await store.remove(editionKey(edition, 'index.html'));
  expect(await write('a letter', 'a page')).toBe('written');
  expect(await read('index.html')).toBe('a page');
});

const SENT = { schema: 1, state: 'sent' } as const;

function aStore() {
  const store = memoryStore();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const write = (letter: string, page: string) =>
    writeEdition(
      store,
      edition,
      {
        'report.json': bytes(letter),
        'letter.html': bytes(letter),
        'letter.txt': bytes(letter),
        'letter.md': bytes(letter),
      },
      { 'index.html': bytes(page) },
    );
  const put = (file: 'index.html', text: string) => store.write(editionKey(edition, file), bytes(text));
  const read = async (file: 'index.html' | 'letter.html') =>
    new TextDecoder().decode((await store.read(editionKey(edition, file)))!.body);
  return { store, write, put, read };
}
