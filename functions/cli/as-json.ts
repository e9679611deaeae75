import { type EditionFile, editionKey } from '../model/keys.ts';
import type { LetterOutcome } from './job.ts';
import { jobExitCode } from './job-exit-code.ts';
import type { LocatedOutcome } from './summary.ts';

/** The outcome for a program. */
export function asJson(outcome: LocatedOutcome): string {
  const { month, steps, dryRun, repositories, harvested, resumeAt, letters, runReport, locate } = outcome;
  const document = {
    schema: 1,
    month,
    steps,
    dryRun,
    exitCode: jobExitCode(outcome),
    resumeAt,
    repositories: repositories.map(({ owner, name }) => `${owner}/${name}`),
    harvested: harvested.map(({ repository, ...rest }) => ({
      repository: `${repository.owner}/${repository.name}`,
      ...rest,
    })),
    letters: letters.map((letter) => letterAsJson(letter, locate)),
    runReport: runReport === null ? null : locate(runReport),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function letterAsJson(
  { letter, name, waitsFor, edition, report, delivered }: LetterOutcome,
  locate: LocatedOutcome['locate'],
) {
  const files = [
    'report.json',
    'letter.html',
    'letter.txt',
    'letter.md',
    'index.html',
  ] satisfies EditionFile[];
  return {
    ...letter,
    name,
    waitsFor,
    edition,
    files:
      edition === null
        ? null
        : Object.fromEntries(files.map((file) => [file, locate(editionKey(edition, file))])),
    headline: report?.headline ?? null,
    asks: report?.asks.map(({ text }) => text) ?? [],
    findings:
      report?.findings.map(({ id, status, value, n, says }) => ({ id, status, value, n, says })) ?? [],
    delivered: delivered && {
      subject: delivered.subject,
      withheld: delivered.withheld,
      resumeAt: delivered.resumeAt,
      counts: delivered.counts,
      recipients: delivered.recipients,
    },
  };
}
