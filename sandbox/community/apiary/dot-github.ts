import { organisations } from '../organisations.ts';
import { RepositoryStory } from '../repository-story.ts';
import { apiaryPeople } from './apiary-people.ts';

const [FENNA] = apiaryPeople.gabletarn;

/** What holds for all repositories of the owner that have nothing of their own. */
const PAGES: ReadonlyMap<string, string> = new Map([
  [
    'CONTRIBUTING.md',
    '# Contributing\n\nSay what you want to do, then send a change with a test and a page.\n',
  ],
  ['SECURITY.md', '# Security\n\nWrite to safety@quiet-apiary.example.\n'],
  ['CODE_OF_CONDUCT.md', '# Conduct\n\nBe kind.\n'],
  ['.github/PULL_REQUEST_TEMPLATE.md', '- [ ] It has a test.\n- [ ] The documentation says so.\n'],
  ['profile/README.md', '# Quiet Apiary\n\nBees, counted.\n'],
]);

/** The owner's `.github`. */
export function dotGithub(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.quietApiary,
    name: '.github',
    description: 'Rules of the house',
    databaseId: 731016,
    stargazerCount: 3,
    forkCount: 1,
    collaborators: [FENNA],
    mergeCommitEvery: 1,
    labels: [],
    milestones: [],
    hasIssuesEnabled: false,
    hasFiles: true,
  });
  for (const [path, text] of PAGES) repository.pages.set(path, text);
  const at = Date.UTC(2024, 8, 2, 9);
  repository.directCommits.push({ by: FENNA, at, headline: 'Rules of the house', files: [...PAGES.keys()] });
  for (const path of ['LICENSE', 'package.json', 'src/index.ts', 'README.md']) repository.gone.add(path);
  return repository;
}
