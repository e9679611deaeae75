import type { LastAsk } from '../../model/report.ts';
import { lastAsk } from '../last-ask.ts';
import type { SponsorParts } from '../parts.ts';

const NOT_READ = { findings: [], repositories: [] };

/** What became of each ask of the month before, in the project where it was to be done. */
export function sponsorLastAsks({ previous, projects }: SponsorParts): readonly LastAsk[] {
  if (previous === null) return [];
  return previous.asks.map((ask) =>
    lastAsk(previous.month, ask, projects.find(({ project }) => project.id === ask.project?.id) ?? NOT_READ),
  );
}
