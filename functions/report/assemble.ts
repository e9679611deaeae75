import type { ProjectFindings } from '../model/finding.ts';
import type { Report } from '../model/report.ts';
import type { Plan } from '../model/run.ts';
import { ask } from './ask.ts';
import { maintainers } from './audiences/maintainers.ts';
import { headline } from './headline.ts';
import { lastAsk } from './last-ask.ts';
import { summary } from './summary.ts';
import { worstFirst } from './worst-first.ts';

export interface ReportParts {
  readonly findings: ProjectFindings;
  readonly plan: Pick<Plan, 'month' | 'version'>;
  readonly revision: number;
  readonly repositories: Report['repositories'];
  /** Of the month before; null where there is none. */
  readonly previous: Pick<Report, 'month' | 'ask'> | null;
  /** No letter about this project was ever written for an earlier month. */
  readonly firstLetter: boolean;
}

/** What the maintainers of a project are told this month. Says the same for the same findings, for ever. */
export function assembleReport(parts: ReportParts): Report {
  const { findings, plan, revision, repositories, previous, firstLetter } = parts;
  const asked = ask(worstFirst(findings.findings), previous);
  return {
    schema: 1,
    audience: maintainers.id,
    subject: findings.project,
    month: plan.month,
    revision,
    version: plan.version,
    repositories,
    harvestedAt: findings.harvestedAt,
    headline: headline(findings),
    summary: summary(findings),
    note: firstLetter ? firstLetterNote(asked !== null) : null,
    ask: asked,
    lastAsk: previous && lastAsk(previous, findings),
    firstLetter,
    sections: maintainers.sections.flatMap((section) => section(findings) ?? []),
    findings: findings.findings,
  };
}

function firstLetterNote(asks: boolean): string {
  const trend =
    'This is the first letter; its twelve months are here already because the history is read back.';
  return asks ? `${trend} The next one says what became of this ask.` : trend;
}
