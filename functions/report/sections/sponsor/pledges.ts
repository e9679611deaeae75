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
const WHEN = 'From and until';
const YEAR = 'Merged in 12 months';
const MOVED = 'Since it began, there';

const NOT_BEGUN = 'not begun';

/** What a company said it would do, what its people did, and whether that part of the project moved; no verdict. */
export function pledges(parts: SponsorParts): Section | null {
  const { month, config } = parts.plan;
  const own = config.pledges.filter(
    ({ company, until }) => company === parts.sponsor.company && until > `${month}-01`,
  );
  if (own.length === 0) return null;
  const monthTitle = `Merged in ${monthInWords(month)}`;
  return {
    id: 'pledges',
    title: 'What you pledged',
    lead: null,
    inLetter: 2,
    shape: 'table',
    columns: [
      { title: PLEDGE, numeric: false },
      { title: WHEN, numeric: false },
      { title: monthTitle, numeric: true },
      { title: YEAR, numeric: true },
      { title: MOVED, numeric: false },
    ],
    rows: own.map((pledge) => ({ cells: cells(pledge, parts), url: null })),
    inShort: [PLEDGE, WHEN, monthTitle, MOVED],
  };
}

function cells(pledge: PledgeConfig, { plan, pledged, company }: SponsorParts): string[] {
  const { project, area, from } = pledge;
  const { month, config } = plan;
  const name = config.projects.find(({ id }) => id === project)?.name ?? project;
  const record = company?.projects.find((each) => each.project.id === project);
  const findings = pledged.find((each) => each.project.id === project)?.findings;
  const ahead = from > lastDayOf(month);
  return [
    `${AREA_WORDS[area].title}, ${name}`,
    fromAndUntil(pledge, month),
    ahead ? NOT_BEGUN : done(record, company, (each) => each.month[area]),
    done(record, company, (each) => each.areas.find((share) => share.area === area)?.own),
    ahead
      ? NOT_BEGUN
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

/** `1 May 2026 to 31 December 2026`. `until` is the first day on which it is over. */
function fromAndUntil({ from, until }: PledgeConfig, month: string): string {
  const days = `${dayInWords(from)} to ${dayInWords(dayBefore(until))}`;
  if (dayBefore(until) <= lastDayOf(month)) return `${days}, now over`;
  return until <= `${monthsBack(month, -2)}-01` ? `${days}, ends next month` : days;
}

function lastDayOf(month: string): string {
  return dayBefore(`${monthsBack(month, -1)}-01`);
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
