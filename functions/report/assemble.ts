import type { Report } from '../model/report.ts';
import { correctionChanges } from './correction-changes.ts';
import type { LetterParts } from './parts.ts';

/** What one audience is told; the rest is the same for all. */
export type Told = Pick<
  Report,
  | 'audience'
  | 'subject'
  | 'repositories'
  | 'harvestedAt'
  | 'headline'
  | 'summary'
  | 'note'
  | 'asks'
  | 'lastAsks'
  | 'sections'
  | 'findings'
>;

/** The report of one letter. Says the same for the same findings, for ever. */
export function assembleReport(parts: LetterParts, told: Told): Report {
  const { plan, revision, correction, foreword, firstLetter } = parts;
  return {
    schema: 1,
    audience: told.audience,
    subject: told.subject,
    month: plan.month,
    revision,
    correction: correction && {
      reason: correction.reason,
      at: correction.at,
      changes: correctionChanges(correction.before, told),
    },
    version: plan.version,
    repositories: told.repositories,
    harvestedAt: told.harvestedAt,
    headline: told.headline,
    summary: told.summary,
    foreword,
    note: told.note,
    asks: told.asks,
    lastAsks: told.lastAsks,
    firstLetter,
    sections: told.sections,
    findings: told.findings,
  };
}
