import { calendar } from './calendar.ts';
import type { RepositoryStory } from './repository-story.ts';

/** A release that somebody made on the forge's pages, with notes in Markdown. */
export function tellRelease(repository: RepositoryStory, version: string, day: string, notes: string): void {
  const at = Date.parse(`${day}T10:00:00Z`);
  repository.releases.push({
    id: `RE_${repository.plan.name}_${repository.releases.length + 1}`,
    tagName: `v${version}`,
    name: version,
    createdAt: calendar.iso(at),
    publishedAt: calendar.iso(at + calendar.hour),
    isPrerelease: false,
    description: notes,
  });
}
