import { calendar } from './calendar.ts';
import { people } from './people.ts';
import type { Random } from './random.ts';
import type { RepositoryStory } from './repository-story.ts';
import { spread } from './spread.ts';
import type { SubjectMatter } from './subject-matter.ts';

const [MIRA, JOSS, ODILE] = people.maintainers;
const REGULARS = people.some(1, 13);
const NEWCOMERS = people.some(18, 12);

/** Answered within a day too, or closed by their authors before; the one or other stays open. */
export function beaconIssues(repository: RepositoryStory, matter: SubjectMatter, chance: Random): void {
  const moments = spread(126, calendar.start + 2 * calendar.day, calendar.horizon - calendar.day, chance);
  for (const [place, at] of moments.entries()) {
    const { title, label } = matter.issue();
    const by = issueAuthor(place, chance);
    const issue = repository.issue({ by, at, title });
    if (place % 3 === 0) issue.label(JOSS, at + 30 * calendar.minute, label);
    if (place % 14 === 1) issue.label(ODILE, at + 50 * calendar.minute, 'good first issue');
    if (place % 5 === 2) {
      issue.close(by, calendar.after(at, chance.between(0.1, 1.6)));
      continue;
    }
    const answered = chance.between(0.05, 0.9);
    issue.comment(
      chance.pick([MIRA, JOSS, ODILE, ...REGULARS].filter((login) => login !== by)),
      calendar.after(at, answered),
    );
    if (place < 40 && place % 9 === 4) issue.comment(people.mannequin, calendar.after(at, answered + 1));
    if (place % 4 === 1) issue.comment(by, calendar.after(at, answered + 1.5));
    const lasting = place % 6 === 0;
    if (!lasting) issue.close(chance.pick([MIRA, JOSS, ODILE]), calendar.after(at, chance.between(3, 45)));
  }
}

function issueAuthor(place: number, chance: Random): string | null {
  if (place === 3) return people.mannequin;
  if (place % 40 === 20) return null;
  return chance.pick([...REGULARS, ...NEWCOMERS]);
}
