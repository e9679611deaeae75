import type { ReleaseRow } from '../../../model/snapshot.ts';
import type { WireRelease } from '../wire.ts';
import { mapActor } from './map-actor.ts';
import { mapAnnouncements } from './map-announcements.ts';

/** Of the notes nothing is kept but headings that announce something, and what promises when a numbered item goes. */
export function mapRelease(release: WireRelease): ReleaseRow {
  return {
    id: release.id,
    tag: release.tagName,
    name: release.name,
    author: mapActor(release.author),
    createdAt: release.createdAt,
    publishedAt: release.isDraft ? null : release.publishedAt,
    prerelease: release.isPrerelease,
    announcements: mapAnnouncements(release.description ?? ''),
  };
}
