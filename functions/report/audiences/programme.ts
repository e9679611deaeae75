import { PROGRAMME } from '../../model/audience.ts';
import type { Report } from '../../model/report.ts';
import { assembleReport } from '../assemble.ts';
import type { ProgrammeParts } from '../parts.ts';

/** What whoever runs the programme is told: all projects on one page, and what kept the letters from being whole. */
export function programmeReport(parts: ProgrammeParts): Report {
  const { name, portfolio } = parts;
  return assembleReport(parts, {
    audience: 'programme',
    subject: { id: PROGRAMME, name },
    repositories: [],
    harvestedAt: portfolio.harvestedAt ?? '',
    headline: 'all projects beside each other',
    summary: '',
    note: null,
    asks: [],
    lastAsks: [],
    sections: [],
    findings: [],
  });
}
