import {
  asksFor,
  CHECKLIST,
  changeTemplates,
  type Documents,
  missingEntries,
} from '../../../functions/measure/governance/checklist.ts';
import type { PageRow } from '../../../functions/model/snapshot.ts';

const page = (id: string, text: string | null = null): PageRow => ({
  id,
  oid: id,
  purpose: 'governance',
  changedAt: null,
  changedIn: null,
  links: [],
  text,
});

const nothing = { hasReleases: false, hasDatedMilestone: false };

/** What is there of the checklist with these documents alone. */
function there(own: readonly PageRow[], owners: readonly PageRow[] = []): readonly string[] {
  const documents: Documents = { paths: own.map(({ id }) => id), pages: own, organizationPages: owners };
  const missing = missingEntries(documents, nothing);
  return CHECKLIST.filter((entry) => !missing.includes(entry));
}

describe('the checklist of governance', () => {
  it.each<[string, readonly string[]]>([
    ['GOVERNANCE.md', ['governance']],
    ['docs/governance/council.md', ['governance']],
    ['src/governance.md', []],
    ['MAINTAINERS', ['owners']],
    ['.github/CODEOWNERS', ['owners']],
    ['pkg/api/OWNERS', ['owners']],
    ['docs/becoming-a-maintainer.md', ['becoming-a-maintainer']],
    ['docs/contributor-ladder.md', ['becoming-a-maintainer']],
    ['docs/CONTRIBUTING.md', ['contributing']],
    ['CONTRIBUTING.rst', ['contributing']],
    ['docs/contributing/setup.md', ['contributing']],
    ['.github/SECURITY.md', ['security']],
    ['docs/security-audit.md', []],
    ['security/login.ts', []],
    ['CODE_OF_CONDUCT.md', ['conduct']],
    ['code-of-conduct.md', ['conduct']],
    ['CHANGELOG.md', ['release-notes']],
    ['docs/release-notes/release-notes-1.0.md', ['release-notes']],
    ['docs/deprecation-policy.md', ['deprecation-policy']],
    ['docs/versioning-policy.md', ['deprecation-policy']],
    ['ROADMAP.md', ['roadmap']],
    ['README.md', []],
  ])('%s', (path, expected) => {
    expect(there([page(path)])).toEqual(expected);
  });

  it.each<[string, string, boolean]>([
    ['a heading', '## Becoming a maintainer\n', true],
    ['a sentence', 'After ten reviews you can become a project maintainer.', true],
    ['an election', 'Maintainers elect a new committer once a year.', true],
    ['a promotion', 'Who helps for a year is promoted to reviewer.', true],
    ['something else', 'Maintainers decide in the open.', false],
    ['becoming something else', 'It may become a problem of maintainers.', false],
  ])('the way to become a maintainer, told in %s', (_, text, expected) => {
    const told = there([page('GOVERNANCE.md', text)]);
    expect(told.includes('becoming-a-maintainer')).toBe(expected);
  });

  it('reads of a deprecation policy in another document', () => {
    expect(there([page('CONTRIBUTING.md', '## Deprecation policy')])).toContain('deprecation-policy');
  });

  it('takes releases and milestones for notes and a roadmap', () => {
    const documents = { paths: [], pages: [], organizationPages: [] };
    const missing = missingEntries(documents, { hasReleases: true, hasDatedMilestone: true });
    expect(missing).toEqual(CHECKLIST.filter((entry) => !['release-notes', 'roadmap'].includes(entry)));
  });

  it('lets the documents of the owner stand in, but not its code owners', () => {
    const owners = [page('CONTRIBUTING.md'), page('GOVERNANCE.md'), page('.github/CODEOWNERS')];
    expect(there([], owners)).toEqual(['governance', 'contributing']);
  });
});

describe('the template of changes', () => {
  const full = '- [ ] It has a test.\n- [ ] The documentation says so.\n';

  it.each<[string, string, boolean]>([
    ['.github/PULL_REQUEST_TEMPLATE.md', full, true],
    ['docs/pull_request_template.md', full, true],
    ['.github/PULL_REQUEST_TEMPLATE/feature.md', full, true],
    ['pull_request_template.md', 'Say what you did.', false],
    ['pull_request_template.md', '- [ ] Tests', false],
    ['src/pull_request_template.md', full, false],
  ])('%s: %s', (path, text, expected) => {
    expect(there([page(path, text)])).toEqual(expected ? ['change-template'] : []);
  });

  it('is the own one where there is one', () => {
    const own = page('pull_request_template.md', 'Say what you did.');
    const owners = page('.github/pull_request_template.md', full);
    const documents = { paths: [own.id], pages: [own], organizationPages: [owners] };
    expect(changeTemplates(documents)).toEqual([own]);
    expect(missingEntries(documents, nothing)).toContain('change-template');
    expect(there([], [owners])).toEqual(['change-template']);
  });

  it.each([
    [full, true, true],
    ['Did you run the tests?', true, false],
    ['Update the README', false, true],
    ['The latest attestation', false, false],
    [null, false, false],
  ])('%s asks for tests: %s, for documentation: %s', (text, tests, documentation) => {
    expect(asksFor(text)).toMatchObject({ tests, documentation });
  });
});
