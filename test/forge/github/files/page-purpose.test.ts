import { pagePurpose } from '../../../../functions/forge/github/files/page-purpose.ts';

test.each([
  ['README', 'documentation'],
  ['README.zh-CN.md', 'documentation'],
  ['packages/a/README.md', 'documentation'],
  ['CHANGELOG.md', 'documentation'],
  ['UPGRADING.rst', 'documentation'],
  ['docs/guide/start.adoc', 'documentation'],
  ['Documentation/process/a.rst', 'documentation'],
  ['website/blog/a.mdx', 'documentation'],
  ['GOVERNANCE.md', 'governance'],
  ['MAINTAINERS', 'governance'],
  ['OWNERS', 'governance'],
  ['.github/CODEOWNERS', 'governance'],
  ['docs/CONTRIBUTING.md', 'governance'],
  ['Code-of-Conduct.md', 'governance'],
  ['docs/Release-Process.md', 'governance'],
  ['DEPRECATION_POLICY.md', 'governance'],
  ['.github/PULL_REQUEST_TEMPLATE.md', 'governance'],
  ['.github/ISSUE_TEMPLATE/bug.yml', 'governance'],
  ['src/notes.md', null],
  ['src/OWNERS', null],
  ['profile/SECURITY.md', null],
  ['README.png', null],
  ['node_modules/a/README.md', null],
  ['CMakeLists.txt', null],
  ['docs/requirements.txt', null],
  ['docs/conf.py', null],
  ['.gitlab/SECURITY.md', null],
  ['security.ts', null],
] as const)('%s is %s', (path, purpose) => {
  expect(pagePurpose(path, 'repository')).toBe(purpose);
});

test.each([
  ['SECURITY.md', 'governance'],
  ['profile/SUPPORT.md', 'governance'],
  ['README.md', null],
  ['profile/README.md', null],
] as const)('of an owner’s own repository %s is %s', (path, purpose) => {
  expect(pagePurpose(path, 'organization')).toBe(purpose);
});
