import { namedOwners } from '../../../functions/measure/governance/named-owners.ts';

describe('people whom owners files name', () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      'CODEOWNERS',
      '.github/CODEOWNERS',
      '# @nobody\n* @Ann @bea-kelp\n/docs/ @reef/writers kim@[e-mail]\n',
      ['ann', 'bea-kelp'],
    ],
    [
      'OWNERS',
      'OWNERS',
      'approvers:\n  - ann\n  - "bea"\nreviewers:\n  - kim # pages\nlabels:\n  - docs\n',
      ['ann', 'bea', 'kim'],
    ],
    [
      'OWNERS with former ones',
      'OWNERS',
      'approvers:\n  - ann\nemeritus_approvers:\n  - bea\nreviewers:\n  - kim\n',
      ['ann', 'kim'],
    ],
    [
      'MAINTAINERS',
      'MAINTAINERS.md',
      '# Maintainers\n\n- @ann, see https://github.com/reef/kelp\n- [Bea](https://github.com/bea)\n',
      ['ann', 'bea'],
    ],
    [
      'MAINTAINERS with former ones',
      'MAINTAINERS.md',
      '## Now\n- @ann\n## Emeritus\n### 2024\n- @bea\n## Reviewers\n- @kim\n',
      ['ann', 'kim'],
    ],
    ['machines', 'CODEOWNERS', '* @dependabot @kelp-app[bot] @ann', ['ann']],
    ['addresses', 'MAINTAINERS', 'Ann <[e-mail]> ann@reef.example', []],
    ['another document', 'CONTRIBUTING.md', 'Ask @ann', []],
    ['no text', 'MAINTAINERS.md', '', []],
  ])('%s', (_, id, text, expected) => {
    expect([...namedOwners([{ id, text }])]).toEqual(expected);
  });

  it('are not the names of groups, which another file explains', () => {
    const owners = { id: 'OWNERS', text: 'approvers:\n  - kelp-approvers\n  - ann\n' };
    const aliases = { id: 'OWNERS_ALIASES', text: 'aliases:\n  kelp-approvers:\n    - bea\n    - kim\n' };
    expect([...namedOwners([owners, aliases])].sort()).toEqual(['ann', 'bea', 'kim']);
    expect([...namedOwners([{ id: 'MAINTAINERS.md', text: null }])]).toEqual([]);
  });

  it('are found without delay in what bites', () => {
    expect(namedOwners([{ id: 'CODEOWNERS', text: `@${'a-'.repeat(50_000)}` }]).size).toBe(0);
  });
});
