import type { Finding, ProjectFindings, Status } from '../../model/finding.ts';
import type { Section } from '../../model/report.ts';
import { grouped } from '../grouped.ts';
import { listed } from '../listed.ts';
import type { MaintainersSource } from '../parts.ts';

/** Of titles or repositories in a note; each finding on the page says its own reason, and what it is without. */
const NAMED = 3;

/** Unknown is an answer too: what could not be told this month, and why. Null where everything could. */
export function notSeen({ findings }: Pick<MaintainersSource, 'findings'>): Section | null {
  const notes = [...unknown(findings.findings), ...missing(findings.findings), ...unmentioned(findings)];
  if (notes.length === 0) return null;
  const isAll = findings.findings.every(({ status }) => status === 'unavailable');
  const inLetter = isAll ? ALL_THAT_IS_TOLD : 2;
  return { id: 'not-seen', title: 'What could not be seen', lead: null, inLetter, shape: 'notes', notes };
}

/** Where nothing could be read, the reasons are the news, and a letter has as many notes as it can have. */
const ALL_THAT_IS_TOLD = 5;

const WITHOUT_ANSWER: readonly (readonly [Status, string, string?])[] = [
  ['unavailable', 'unknown'],
  ['not-applicable', 'does not apply', 'do not apply'],
  ['not-enough-data', 'too little data'],
];

/** One note for all measures that share a reason. */
function unknown(findings: readonly Finding[]): string[] {
  return WITHOUT_ANSWER.flatMap(([wanted, words, many = words]) => {
    const without = findings.filter(({ status }) => status === wanted);
    const reasonOf = ({ reason }: Finding) => reason ?? 'no reason is known';
    return grouped(without, reasonOf).map(
      (all) =>
        `${which(all, findings)}: ${all.length > 1 ? many : words} (${firstSentence(reasonOf(all[0]!))}).`,
    );
  });
}

/** Repositories that are not in a project's figure: one note for all that the same measures are without, for one reason. */
function missing(findings: readonly Finding[]): string[] {
  const told = findings.filter(({ status }) => status !== 'unavailable');
  const lacks = told.flatMap((finding) =>
    finding.missing.map(({ repository, reason }) => ({ finding, repository, reason })),
  );
  const byRepository = grouped(lacks, ({ repository, reason }) => JSON.stringify([repository, reason]));
  const alike = grouped(byRepository, (all) =>
    JSON.stringify([all[0]!.reason, ...all.map(({ finding }) => finding.id)]),
  );
  return alike.map((repositories) => {
    const first = repositories[0]!;
    const names = repositories.map((lacks) => lacks[0]!.repository);
    const measures = first.map(({ finding }) => finding);
    return `${which(measures, findings)}: without ${listed(names, NAMED)} (${firstSentence(first[0]!.reason)}).`;
  });
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
    .map(
      ({ repository, facet, reason }) =>
        `${facet} of ${repository}: could not be read (${firstSentence(reason)}).`,
    );
}

/** A forge says much where it refuses something; each finding on the page has all of it. */
function firstSentence(reason: string): string {
  return reason.replace(/^(.{20,}?)[.!] .*$/s, '$1');
}

function which(some: readonly Finding[], all: readonly Finding[]): string {
  if (some.length === all.length) return 'All measures';
  return listed(
    some.map(({ title }) => title),
    NAMED,
  );
}
