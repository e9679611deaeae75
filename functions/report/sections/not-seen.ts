import type { Finding, ProjectFindings, Status } from '../../model/finding.ts';
import type { Section } from '../../model/report.ts';

/** Unknown is an answer too: what could not be told this month, and why. Null where everything could. */
export function notSeen(findings: ProjectFindings): Section | null {
  const notes = [...unknown(findings.findings), ...missing(findings.findings), ...unmentioned(findings)];
  if (notes.length === 0) return null;
  return { id: 'not-seen', title: 'What could not be seen', lead: null, inLetter: 3, shape: 'notes', notes };
}

const WITHOUT_ANSWER: readonly (readonly [Status, string])[] = [
  ['unavailable', 'unknown'],
  ['not-applicable', 'does not apply'],
  ['not-enough-data', 'too little data'],
];

/** One note for all measures that share a reason. */
function unknown(findings: readonly Finding[]): string[] {
  return WITHOUT_ANSWER.flatMap(([wanted, words]) => {
    const without = findings.filter(({ status }) => status === wanted);
    const reasons = [...new Set(without.map(({ reason }) => reason ?? 'no reason is known'))];
    return reasons.map((reason) => {
      const titles = without.filter((each) => (each.reason ?? 'no reason is known') === reason);
      const which =
        titles.length === findings.length ? 'All measures' : titles.map(({ title }) => title).join(', ');
      return `${which}: ${words} (${reason}).`;
    });
  });
}

/** Repositories that are not in a project's figure. */
function missing(findings: readonly Finding[]): string[] {
  const notes = new Map<string, string[]>();
  for (const { title, status, missing } of findings) {
    if (status === 'unavailable') continue;
    for (const { repository, reason } of missing) {
      const key = `without ${repository} (${reason}).`;
      notes.set(key, [...(notes.get(key) ?? []), title]);
    }
  }
  return [...notes].map(([without, titles]) => `${titles.join(', ')}: ${without}`);
}

/** What failed without touching a measure, so that it is not lost. */
function unmentioned({ findings, unreadable }: ProjectFindings): string[] {
  return unreadable
    .filter(
      ({ repository }) =>
        !findings.some(
          ({ status, missing }) =>
            status === 'unavailable' || missing.some((each) => each.repository === repository),
        ),
    )
    .map(({ repository, facet, reason }) => `${facet} of ${repository}: could not be read (${reason}).`);
}
