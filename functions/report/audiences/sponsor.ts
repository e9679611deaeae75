import type { Report } from '../../model/report.ts';
import { assembleReport } from '../assemble.ts';
import type { SponsorParts } from '../parts.ts';
import { measures } from '../sections/measures.ts';

/** What a company is told that supports projects: what its people did, and what could need them. */
export function sponsorReport(parts: SponsorParts): Report {
  const { sponsor, company, portfolio } = parts;
  const findings = company?.overall.findings ?? [];
  return assembleReport(parts, {
    audience: 'sponsor',
    subject: { id: sponsor.id, name: sponsor.company },
    repositories: [],
    harvestedAt: company?.harvestedAt ?? portfolio.harvestedAt ?? '',
    headline: 'what your people did',
    summary: '',
    note: null,
    asks: [],
    lastAsks: [],
    sections: [measures({ findings })],
    findings,
  });
}
