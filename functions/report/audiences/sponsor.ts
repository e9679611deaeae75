import type { Report } from '../../model/report.ts';
import type { ActiveSponsor } from '../active-sponsor.ts';
import { assembleReport } from '../assemble.ts';
import type { SponsorParts } from '../parts.ts';
import type { MakeSection } from '../section.ts';
import { data } from '../sections/sponsor/data.ts';
import { hats } from '../sections/sponsor/hats.ts';
import { notMeasured } from '../sections/sponsor/not-measured.ts';
import { own } from '../sections/sponsor/own.ts';
import { pledges } from '../sections/sponsor/pledges.ts';
import { reciprocity } from '../sections/sponsor/reciprocity.ts';
import { recognition } from '../sections/sponsor/recognition.ts';
import { time } from '../sections/sponsor/time.ts';
import { uncared } from '../sections/sponsor/uncared.ts';
import { where } from '../sections/sponsor/where.ts';
import { sponsorAsks } from '../sponsor/sponsor-asks.ts';
import { sponsorHeadline } from '../sponsor/sponsor-headline.ts';
import { sponsorLastAsks } from '../sponsor/sponsor-last-asks.ts';
import { sponsorSummary } from '../sponsor/sponsor-summary.ts';

/** The order is the same every month. */
const SECTIONS: readonly MakeSection<ActiveSponsor>[] = [
  hats,
  where,
  reciprocity,
  uncared,
  recognition,
  pledges,
  time,
  own,
  notMeasured,
  data,
];

/** Of a company none of whose people was seen. */
const ABSENT: readonly MakeSection<SponsorParts>[] = [pledges, notMeasured];

/** What a company is told that supports projects: what its people did, and what could need them. Of no other company. */
export function sponsorReport(parts: SponsorParts): Report {
  const { sponsor, company, portfolio, projects, firstLetter } = parts;
  const active: ActiveSponsor | null = company === null ? null : { ...parts, company };
  const asks = active === null ? [] : sponsorAsks(active);
  const repositories = [...new Set(projects.flatMap((project) => project.repositories))];
  return assembleReport(parts, {
    audience: 'sponsor',
    subject: { id: sponsor.id, name: sponsor.company },
    repositories: repositories.map((name) => ({ name, url: null })),
    harvestedAt: company?.harvestedAt ?? portfolio.harvestedAt ?? '',
    headline: sponsorHeadline(parts),
    summary: sponsorSummary(parts),
    note:
      firstLetter && active !== null
        ? 'This is your first letter; its twelve months are read back from the history.'
        : null,
    asks,
    lastAsks: sponsorLastAsks(parts),
    sections:
      active === null
        ? ABSENT.flatMap((section) => section(parts) ?? [])
        : SECTIONS.flatMap((section) => section(active) ?? []),
    findings: company?.overall.findings ?? [],
  });
}
