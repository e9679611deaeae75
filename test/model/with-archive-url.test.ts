import { withArchiveUrl } from '../../functions/model/with-archive-url.ts';
import { aConfig } from '../builders/config.ts';

const URL = 'https://d111111abcdef8.cloudfront.net';
const installation = { version: '1.0.0', config: aConfig(), affiliationFiles: [] };

test('letters link to where the archive was set up', () => {
  expect(withArchiveUrl(installation, URL).config).toEqual({ ...installation.config, archive: { url: URL } });
});

test('what the configuration says goes first', () => {
  const archive = { url: 'https://letters.example.org' };
  const own = { ...installation, config: { ...installation.config, archive } };
  expect(withArchiveUrl(own, URL)).toBe(own);
});

test.each([undefined, ''])('without an archive (%j) letters link to none', (none) => {
  expect(withArchiveUrl(installation, none)).toBe(installation);
});
