import type { NamedProject } from '../../model/company-findings.ts';
import type { Finding, Status } from '../../model/finding.ts';
import { isSetAside } from '../is-set-aside.ts';
import type { ProgrammeParts } from '../parts.ts';
import { worstFirst } from '../worst-first.ts';

/** What became worse in the month. */
export interface EmergingFinding {
  readonly project: NamedProject;
  readonly finding: Finding;
  /** The grade of the month before where it was better; null: the same grade, and worse than all year. */
  readonly before: Status | null;
}

/**
 * Where neglect begins, the newest first: what became neglected this month, then what became one to watch, then what is
 * either still and has left the range of its year. What is fine is not among them, however it moves, nor what was
 * unknown a month ago.
 */
export function emergingFindings({
  projects,
  acknowledged,
}: Pick<ProgrammeParts, 'projects' | 'acknowledged'>): readonly EmergingFinding[] {
  const all = projects.flatMap(({ project, findings }) => findings.map((finding) => ({ project, finding })));
  return worstFirst(all.map(({ finding }) => finding))
    .flatMap((finding) => {
      const project = all.find((each) => each.finding === finding)!.project;
      const before = betterBefore(finding);
      const emerges = before !== null || finding.movement === 'worsening';
      return emerges && !isSetAside(acknowledged, project.id, finding.id)
        ? [{ project, finding, before }]
        : [];
    })
    .toSorted((a, b) => novelty(b) - novelty(a));
}

const RANK: Readonly<Partial<Record<Status, number>>> = { fine: 0, watch: 1, neglected: 2 };

function betterBefore({ status, trend }: Finding): Status | null {
  const before = trend.at(-2)?.status;
  const [now, then] = [RANK[status], before && RANK[before]];
  return before !== undefined && now !== undefined && then !== undefined && then < now ? before : null;
}

function novelty({ finding, before }: EmergingFinding): number {
  if (before === null) return 0;
  return finding.status === 'neglected' ? 2 : 1;
}
