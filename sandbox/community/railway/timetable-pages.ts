import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { tellRelease } from '../tell-release.ts';
import { railwayPeople } from './railway-people.ts';

const ULLA = railwayPeople.gabletarn[1];

/** Everything that a contributor looks for, at one of the places where it may be. */
const PAGES: ReadonlyMap<string, string> = new Map([
  [
    'GOVERNANCE.md',
    '# How timetable is led\n\n## Becoming a maintainer\n\nAsk two maintainers after ten reviews.\n',
  ],
  ['OWNERS', 'approvers:\n  - ulla-platform\n  - wanda-siding\n  - agnes-tender\n'],
  ['docs/CONTRIBUTING.md', '# Contributing\n\nEvery change has a test and a page.\n'],
  ['.github/SECURITY.md', '# Security\n\nWrite to safety@slow-railway.example.\n'],
  ['CODE_OF_CONDUCT.md', '# Conduct\n\nLet people get off first.\n'],
  ['docs/pull_request_template.md', '- [ ] Tests\n- [ ] Documentation\n'],
  ['CHANGELOG.md', '# Changes\n\n## 9\n\n- Fares.\n'],
  ['docs/deprecation-policy.md', '# Deprecation policy\n\nOne release before.\n'],
]);

export function timetablePages(repository: RepositoryStory): void {
  for (const [path, text] of PAGES) repository.pages.set(path, text);
  const at = calendar.start + 3 * calendar.day;
  repository.directCommits.push({ by: ULLA, at, headline: 'Say who leads', files: [...PAGES.keys()] });
  tellRelease(repository, '7', '2025-10-03', '## timetable 7\n\n### Added\n- Lines.\n');
  tellRelease(repository, '8', '2026-02-27', '## timetable 8\n\n### Added\n- Notices.\n');
  tellRelease(repository, '9', '2026-07-01', '## timetable 9\n\n### Added\n- Fares.\n');
}
