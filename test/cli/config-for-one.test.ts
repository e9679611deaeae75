import { configForOne } from '../../functions/cli/config-for-one.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';

const folderOf = (repository: string) => {
  const [owner = '', name = ''] = repository.split('/');
  return configForOne({ owner, name }).store.folder;
};

test.each([
  ['a-b/c', 'a/b-c'],
  ['foo/bar.js', 'foo/bar-js'],
  ['foo/bar', 'foo/bar_'],
])('%s and %s do not share a folder', (one, other) => {
  expect(folderOf(one)).not.toBe(folderOf(other));
});

test('one repository has one folder, however it is spelled', () => {
  expect(folderOf('Foo/Bar.js')).toBe('out/foo/bar.js/store');
  expect(folderOf('foo/bar.JS')).toBe('out/foo/bar.js/store');
});

test.each(['harbour-lights/beacon', 'a/b.c', `${'o'.repeat(39)}/${'n'.repeat(100)}`])(
  '%s makes a config',
  (full) => {
    const [owner = '', name = ''] = full.split('/');
    expect(parseConfig(configForOne({ owner, name }), { indicators: [] })).toMatchObject({ ok: true });
  },
);
