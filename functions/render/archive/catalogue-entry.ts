import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { Status } from '../../model/finding.ts';
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

/** The table of figures that a letter begins with. */
function kindsOf({ sections }: Report): CataloguedEdition['kinds'] {
  for (const section of sections)
    if (section.shape === 'measures' && section.inLetter > 0)
      return section.measures.map(({ finding, title, status }) => ({ finding, title, status }));
  return [];
}

function statusesOf({ findings }: Report): CataloguedEdition['statuses'] {
  const counts: Partial<Record<Status, number>> = {};
  for (const { status } of findings) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}
