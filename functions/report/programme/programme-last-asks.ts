import type { Finding, ProjectFindings } from '../../model/finding.ts';
import type { LastAsk, ReportAsk } from '../../model/report.ts';
import { findingsAside } from '../findings-aside.ts';
import { lastAsk } from '../last-ask.ts';
import type { ProgrammeParts } from '../parts.ts';

type Seen = Pick<ProjectFindings, 'findings' | 'repositories'>;

/** What became of each ask of the month before; of one about several projects, its items in all of them. */
export function programmeLastAsks({ previous, projects, acknowledged }: ProgrammeParts): readonly LastAsk[] {
  if (previous === null) return [];
  const { month } = previous;
  return previous.asks.map((ask) => {
    if (ask.project === null) return lastAsk(month, ask, together(month, ask, projects));
    const own = projects.find(({ project }) => project.id === ask.project?.id);
    return own === undefined
      ? lastAsk(month, ask, { findings: [], repositories: [] })
      : lastAsk(month, ask, own, findingsAside({ acknowledged, findings: own }));
  });
}

/** The projects as if they were one, in which no more is open than in each: lists that were cut are not added up. */
function together(month: string, ask: ReportAsk, projects: readonly ProjectFindings[]): Seen {
  const parts = projects.map((project) => lastAsk(month, ask, project));
  const items = parts.flatMap((part) => part.items);
  const open = items.filter(({ done }) => !done).map(({ item }) => item);
  const found: Finding | undefined = projects
    .flatMap(({ findings }) => findings)
    .filter(({ id }) => id === ask.finding)
    .toSorted((a, b) => Number(b.status === 'neglected') - Number(a.status === 'neglected'))[0];
  if (found === undefined || items.length === 0) return { findings: [], repositories: [] };
  return {
    findings: [{ ...found, evidence: open, evidenceTotal: open.length, missing: [] }],
    repositories: [...new Set(items.map(({ item }) => item.repository))],
  };
}
