import { promisesIn, versionOfTag } from '../../functions/measure/promises.ts';

const days = (text: string) => promisesIn(text).days.map((day) => new Date(day).toISOString().slice(0, 10));

describe('what a title promises', () => {
  it.each<[string, readonly string[]]>([
    ['Deprecated: drop the old format in 1.4', ['1.4']],
    ['Remove deprecated calls in v2', ['2']],
    ['Remove deprecated calls for 2.0.0, not v2', ['2.0.0']],
    ['Remove it in 2.0, or by v2.0.0', ['2.0.0']],
    ['Deprecate it by version 3', ['3']],
    ['Remove deprecated calls in the release 3.1', ['3.1']],
    ['drop support for Python 3.6 in 5.0', ['5.0']],
    ['drop support for 3.6', []],
    ['Remove the shim that is deprecated since 2.5', []],
    ['Deprecated in 2.5: the shim', []],
    ['Deprecation in 2 steps', []],
    ['Remove deprecated calls in 10.0', ['10.0']],
    ['Deprecated call crashes in 1.4', []],
    ['in 1.4.0-rc.1', []],
    ['in 1.2 or in 1.3', ['1.2', '1.3']],
  ])('%s: versions', (title, expected) => {
    expect(promisesIn(title).versions).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['planned for 2026-03', ['2026-04-01']],
    ['by 2026-03-31', ['2026-04-01']],
    ['sunset in December 2026', ['2027-01-01']],
    ['sunset in Sept. 2026', ['2026-10-01']],
    ['EOL Q1 2026', ['2026-04-01']],
    ['EOL 2026Q4', ['2027-01-01']],
    ['deprecated since March 2025', []],
    ['deprecated from 2025-03', []],
    ['in 2026', []],
    ['12026-03', []],
    ['maybe 2026', []],
  ])('%s: days', (title, expected) => {
    expect(days(title)).toEqual(expected);
  });
});

describe('the version of a tag', () => {
  it.each([
    ['v1.4', '1.4'],
    ['1.4.0', '1.4'],
    ['release-1.4', '1.4'],
    ['kelp@1.4.1', '1.4.1'],
    ['kelp-core-v2.0.0', '2'],
    ['10', '10'],
    ['v1.4-rc.1', null],
    ['v1.4-1', null],
    ['nightly', null],
    [`${'a_'.repeat(60)}!`, null],
  ])('%s is %s', (tag, expected) => {
    expect(versionOfTag(tag)).toBe(expected);
  });
});
