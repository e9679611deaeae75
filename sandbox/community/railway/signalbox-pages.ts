import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';
import { tellRelease } from '../tell-release.ts';
import { railwayPeople } from './railway-people.ts';

const [ZENO] = railwayPeople.independents;

/** Of the seven people who own something, two were not seen for a year. Nothing tells how to become one of them. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['GOVERNANCE.md', '# How signalbox is led\n\nWho merges, decides.\n'],
  [
    'MAINTAINERS.md',
    '# Maintainers\n\n- @zeno-turntable\n- @agnes-tender\n- @ulla-platform\n- @otto-nowhere\n',
  ],
  [
    '.github/CODEOWNERS',
    '* @zeno-turntable\n/src/bell.ts @wanda-siding @ellis-nowhere\n/.github/ @xaver-coupler\n',
  ],
]);

export function signalboxPages(repository: RepositoryStory): void {
  for (const [path, text] of PAGES) repository.pages.set(path, text);
  const at = calendar.start + 3 * calendar.day;
  repository.directCommits.push({ by: ZENO, at, headline: 'Say who leads', files: [...PAGES.keys()] });
  tellRelease(repository, '4.0', '2025-09-09', '## signalbox 4.0\n\n### Added\n- Diagrams.\n');
  tellRelease(repository, '4.1', '2026-01-09', '## signalbox 4.1\n\n### Fixed\n- Bells.\n');
}
