import type { CompanyRecord } from '../../../model/company-findings.ts';
import type { PledgeConfig } from '../../../model/config.ts';
import { dayInWords } from '../../../model/day-in-words.ts';
import { monthInWords, monthsBack } from '../../../model/month.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import { AREA_WORDS } from '../../area-words.ts';
import type { SponsorParts } from '../../parts.ts';
import { mostlyUnknown } from '../../sponsor/mostly-unknown.ts';
import { whatMoved } from '../../sponsor/what-moved.ts';

const PLEDGE = 'Pledged';
const UNTIL = 'Last day';
const MOVED = 'Since then, there';

/** What a company said it would do, what its people did, and whether that part of the project moved; no verdict. */
export function pledges(parts: SponsorParts): Section | null {
  const { month, config } = parts.plan;
  const own = config.pledges.filter(
    ({ company, until }) => company === parts.sponsor.company && until > `${month}-01`,
  );
  if (own.length === 0) return null;
  const monthTitle = monthInWords(month);
  return {
    id: 'pledges',
    title: 'What you pledged',
    lead: null,
    inLetter: 2,
    shape: 'table',
    columns: [
      { title: PLEDGE, numeric: false },
      { title: UNTIL, numeric: false },
      { title: monthTitle, numeric: true },
      { title: '12 months', numeric: true },
      { title: MOVED, numeric: false },
    ],
    rows: own.map((pledge) => ({ cells: cells(pledge, parts), url: null })),
    inShort: [PLEDGE, UNTIL, monthTitle, MOVED],
  };
}

function cells(pledge: PledgeConfig, { plan, pledged, company }: SponsorParts): string[] {
  const { project, area, from, until } = pledge;
  const { month, config } = plan;
  const name = config.projects.find(({ id }) => id === project)?.name ?? project;
  const record = company?.projects.find((each) => each.project.id === project);
  const findings = pledged.find((each) => each.project.id === project)?.findings;
  return [
    `${AREA_WORDS[area].title}, ${name}`,
    lastDay(from, until, month),
    done(record, company, (each) => each.month[area]),
    done(record, company, (each) => each.areas.find((share) => share.area === area)?.own),
    from > lastDayOf(month)
      ? 'not begun'
      : findings === undefined
        ? 'not known'
        : whatMoved(findings, area, { since: from.slice(0, 7), month }),
  ];
}

/** Where of most changes nobody knows whose they are, a bare nought would say that a pledge was broken. */
function done(
  record: CompanyRecord | undefined,
  company: SponsorParts['company'],
  count: (record: CompanyRecord) => number | undefined,
): string {
  const told = plainNumber(record === undefined ? 0 : (count(record) ?? 0));
  return company !== null && mostlyUnknown(company.overall.changes) ? `${told} known` : told;
}

/** `until` is the first day on which it is over. */
function lastDay(from: string, until: string, month: string): string {
  if (from > lastDayOf(month)) return `begins on ${dayInWords(from)}`;
  const last = dayInWords(dayBefore(until));
  if (dayBefore(until) <= lastDayOf(month)) return `${last}, now over`;
  return until <= `${monthsBack(month, -2)}-01` ? `${last}, next month` : last;
}

function lastDayOf(month: string): string {
  return dayBefore(`${monthsBack(month, -1)}-01`);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
