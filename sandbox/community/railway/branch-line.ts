import { calendar } from '../calendar.ts';
import { organisations } from '../organisations.ts';
import { RepositoryStory } from '../repository-story.ts';
import { season } from '../season.ts';
import { seededHex } from '../seeded-hex.ts';
import { railwayPeople } from './railway-people.ts';

const [ZENO, , BODIL] = railwayPeople.independents;

/** A mirror: two merges a month name changes that were opened elsewhere. */
export function branchLine(): RepositoryStory {
  const repository = new RepositoryStory({
    organisation: organisations.slowRailway,
    name: 'branch-line',
    description: 'Mirror of a line that is run elsewhere',
    databaseId: 731026,
    stargazerCount: 75,
    forkCount: 9,
    collaborators: [ZENO],
    mergeCommitEvery: 1,
    labels: [],
    milestones: [],
    hasFiles: true,
  });
  for (const month of season.months) {
    for (const [place, day] of [9, 22].entries()) {
      const number = 900 + month * 2 + place;
      repository.directCommits.push({
        by: place === 0 ? ZENO : BODIL,
        at: season.day(month, day, 'merge'),
        headline: `Merge pull request #${number} from elsewhere/line-${number}`,
        files: [],
        merges: seededHex(`elsewhere ${number}`, 40),
      });
    }
  }
  const at = calendar.before(100);
  const files = [{ path: 'README.md', additions: 2, deletions: 1, changeType: 'MODIFIED' }];
  const lost = { by: railwayPeople.others[0], at, title: 'Mend a word', files };
  repository.change(lost).comment(BODIL, calendar.after(at, 0.4)).close(BODIL, calendar.after(at, 0.5));
  return repository;
}
