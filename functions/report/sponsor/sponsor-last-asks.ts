import type { LastAsk } from '../../model/report.ts';
import { findingsAside } from '../findings-aside.ts';
import { lastAsk } from '../last-ask.ts';
import type { SponsorParts } from '../parts.ts';

/** What became of each ask of the month before, in the project where it was to be done. */
export function sponsorLastAsks({ previous, projects, acknowledged }: SponsorParts): readonly LastAsk[] {
  if (previous === null) return [];
  return previous.asks.map((ask) => {
    const own = projects.find(({ project }) => project.id === ask.project?.id);
    return own === undefined
      ? lastAsk(previous.month, ask, { findings: [], repositories: [] })
      : lastAsk(previous.month, ask, own, findingsAside({ acknowledged, findings: own }));
  });
}
