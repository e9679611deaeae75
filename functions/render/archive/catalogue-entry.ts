import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { Status } from '../../model/finding.ts';
import { KINDS, kindOf } from '../../model/kinds.ts';
import type { DatedEntry, Report } from '../../model/report.ts';

/** What the archive keeps of a report. */
export function catalogueEntry(report: Report): Omit<CataloguedEdition, 'report' | 'page'> {
  const { audience, subject, month, revision, headline, summary, harvestedAt, correction } = report;
  return {
    audience,
    subject: { id: subject.id, name: subject.name },
    month,
    revision,
    headline,
    summary,
    harvestedAt,
    correction: correction === null ? null : { reason: correction.reason, at: correction.at },
    statuses: statusesOf(report),
    kinds: kindsOf(report),
    days: Object.fromEntries(promisesOf(report).flatMap(({ id, day }) => (day === null ? [] : [[id, day]]))),
  };
}

/** Everything that a report says of days on which something was promised. */
export function promisesOf({ sections }: Pick<Report, 'sections'>): readonly DatedEntry[] {
  return sections.flatMap((section) => (section.shape === 'dated' ? section.entries : []));
}

/** Which finding tells how a kind of work stands may be another each month; where none does, the kind itself is named. */
function kindsOf({ sections, findings }: Report): CataloguedEdition['kinds'] {
  const section = sections.find(({ id }) => id === 'kinds');
  if (section?.shape !== 'measures') return [];
  const of = new Map(findings.map((finding) => [finding.id, kindOf(finding)]));
  const told = new Map(section.measures.map(({ finding, status }) => [of.get(finding) ?? finding, status]));
  return KINDS.flatMap(({ kind }) => {
    const status = told.get(kind);
    return status === undefined ? [] : [{ kind, status }];
  });
}

function statusesOf({ findings }: Report): CataloguedEdition['statuses'] {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of findings) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
