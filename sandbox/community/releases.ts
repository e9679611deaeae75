import { calendar } from './calendar.ts';
import type { RepositoryStory } from './repository-story.ts';

/** A release every so many days, each with the commit that somebody pushed for it. */
export function releases(
  repository: RepositoryStory,
  by: string,
  versions: readonly string[],
  from: number,
  everyDays: number,
): void {
  for (const [place, version] of versions.entries()) {
    const at = calendar.after(from, place * everyDays);
    if (at >= calendar.horizon) return;
    const files = ['CHANGELOG.md', 'package.json'];
    repository.directCommits.push({ by, at, headline: `Release ${version}`, files });
    repository.releases.push({
      id: `RE_${repository.plan.name}_${place + 1}`,
      tagName: `v${version}`,
      name: version,
      createdAt: calendar.iso(at),
      publishedAt: calendar.iso(calendar.after(at, 0.02)),
      isPrerelease: false,
    });
  }
}
