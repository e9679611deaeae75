import { isGeneratedPage, tellsThePast } from '../../../functions/measure/pages/page-meaning.ts';

describe('what a page is', () => {
  it.each([
    ['docs/decisions/0003-one-file.md', true],
    ['docs/adr/0001.md', true],
    ['docs/minutes/2025-02-11.md', true],
    ['docs/upgrade/2-to-3.md', true],
    ['docs/2-to-3.md', true],
    ['UPGRADING.md', true],
    ['docs/migration-guide.md', true],
    ['docs/guide-migration.md', true],
    ['docs/releases/2.6.md', true],
    ['release-notes.rst', true],
    ['CHANGELOG.md', true],
    ['website/blog/2024-01-01-hello.md', true],
    ['README.md', false],
    ['docs/guide.md', false],
    ['docs/decide.md', false],
    ['docs/releasing.md', false],
    ['docs/newsletter.md', false],
  ])('%s tells how it was: %s', (path, expected) => {
    expect(tellsThePast(path)).toBe(expected);
  });

  it.each([
    ['docs/generated/options.md', true],
    ['docs/apidocs/a.md', true],
    ['docs/options.gen.md', true],
    ['docs/api/overview.md', false],
    ['docs/generators.md', false],
  ])('%s is written by a machine: %s', (path, expected) => {
    expect(isGeneratedPage(path)).toBe(expected);
  });
});
