import type { Match, NamedProject } from '../../model/company-findings.ts';
import type { Finding } from '../../model/finding.ts';
import type { ActiveSponsor } from '../active-sponsor.ts';
import { findingsAside } from '../findings-aside.ts';
import { worstFirst } from '../worst-first.ts';

/** What is neglected in a project that a company's people work in, and who of them could do something about it. */
export interface UncaredFinding {
  readonly project: NamedProject;
  readonly finding: Finding;
  /** Null: it could not be told. */
  readonly match: Match | null;
  /** Since it is known and accepted, or put off: until when, and why. */
  readonly setAside: string | null;
}

/**
 * All of them, the best match first: who knows the files before who is merely there, then the most people. What was set
 * aside comes last.
 */
export function uncaredFindings(
  parts: Pick<ActiveSponsor, 'company' | 'projects' | 'acknowledged'>,
): readonly UncaredFinding[] {
  const { company, projects, acknowledged } = parts;
  const order = worstFirst(projects.flatMap(({ findings }) => findings));
  return projects
    .flatMap((own) => {
      const aside = findingsAside({ acknowledged, findings: own });
      return own.findings
        .filter(({ status }) => status === 'neglected')
        .map((finding) => ({
          project: own.project,
          finding,
          match: company.matches.find((each) => isOf(each, own.project, finding)) ?? null,
          setAside: aside.get(finding.id) ?? null,
        }));
    })
    .toSorted(
      (a, b) =>
        Number(a.setAside !== null) - Number(b.setAside !== null) ||
        nearness(b) - nearness(a) ||
        people(b) - people(a) ||
        order.indexOf(a.finding) - order.indexOf(b.finding),
    );
}

function isOf(match: Match, project: NamedProject, finding: Finding): boolean {
  return match.project.id === project.id && match.finding.id === finding.id;
}

function nearness({ match }: UncaredFinding): number {
  if (match === null || match.people === 0) return 0;
  return { files: 3, folders: 2, repositories: 1 }[match.where];
}

function people({ match }: UncaredFinding): number {
  return match?.people ?? 0;
}
