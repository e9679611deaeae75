import type { PledgeConfig } from '../../../../functions/model/config.ts';
import type { Status } from '../../../../functions/model/finding.ts';
import { monthsUpTo } from '../../../../functions/model/month.ts';
import { pledges } from '../../../../functions/report/sections/sponsor/pledges.ts';
import { companyFindings, companyRecord } from '../../../builders/company-findings.ts';
import { aConfig } from '../../../builders/config.ts';
import { aFinding, type FindingBuilder } from '../../../builders/finding.ts';
import { letterParts, projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

const DOCS: PledgeConfig = {
  company: 'Lighthouse Works',
  project: 'harbour-lights',
  area: 'documentation',
  from: '2026-05-01',
  until: '2027-01-01',
};

function says(pledge: Partial<PledgeConfig>, ...findings: readonly FindingBuilder[]): readonly string[] {
  const plan = { ...letterParts().plan, config: aConfig({ pledges: [{ ...DOCS, ...pledge }] }) };
  return sectionLines(pledges(sponsorParts({ plan, pledged: [projectFindings(findings)] })));
}

/** With these grades at the ends of the last months; the last is this month's. */
function graded(title: string, ...grades: readonly Status[]): FindingBuilder {
  const months = monthsUpTo('2026-07', grades.length);
  const trend = grades.map((status, at) => ({ month: months[at]!, value: 1, over: null, n: 20, status }));
  return aFinding().with({ title, answers: ['documentation'], status: grades.at(-1)!, trend });
}

test('their own work in the month and the year, and what became of that part of the project', () => {
  const worse = graded('Documentation issues', 'watch', 'watch', 'neglected');
  const same = graded('Drifting documentation', 'fine', 'fine', 'fine');
  const better = graded('Features without documentation', 'neglected', 'watch', 'fine');
  expect(says({}, worse)).toEqual([
    'Documentation, Harbour Lights | 1 May 2026 to 31 December 2026 | 2 | 8 | Documentation issues: neglected, was to watch in May 2026',
  ]);
  expect(says({}, same)).toEqual([
    'Documentation, Harbour Lights | 1 May 2026 to 31 December 2026 | 2 | 8 | Drifting documentation: fine, as in May 2026',
  ]);
  expect(says({}, same, better, worse, same)[0]).toMatch(
    / \| Documentation issues: neglected, was to watch in May 2026; Features without documentation: fine, was neglected in May 2026; 2 measures as in May 2026$/,
  );
  expect(says({}, same, same)[0]).toMatch(/ \| both measures as in May 2026$/);
  expect(says({}, same, same, same)[0]).toMatch(/ \| all 3 measures as in May 2026$/);
});

test('a pledge older than what is known is held against the first month that is', () => {
  expect(says({ from: '2024-01-01' }, graded('Pages', 'unavailable', 'fine', 'watch'))[0]).toMatch(
    / \| Pages: to watch, was fine in June 2026$/,
  );
});

test('its end: far, next month, this month', () => {
  const days = ['2026-10-01', '2026-09-01', '2026-08-31', '2026-08-01', '2026-07-02'].map(
    (until) => says({ until })[0]!.split(' | ')[1],
  );
  expect(days).toEqual([
    '1 May 2026 to 30 September 2026',
    '1 May 2026 to 31 August 2026, ends next month',
    '1 May 2026 to 30 August 2026, ends next month',
    '1 May 2026 to 31 July 2026, now over',
    '1 May 2026 to 1 July 2026, now over',
  ]);
});

test('what was over before the month is not told any more, nor what others pledged', () => {
  expect(says({ until: '2026-07-01' })).toEqual([]);
  expect(says({ company: 'North Pier' })).toEqual([]);
});

test('each column is called what it has', () => {
  const plan = { ...letterParts().plan, config: aConfig({ pledges: [DOCS] }) };
  const section = pledges(sponsorParts({ plan }));
  expect(section?.shape === 'table' && section.columns.map(({ title }) => title)).toEqual([
    'Pledged',
    'From and until',
    'Merged in July 2026',
    'Merged in 12 months',
    'Since it began, there',
  ]);
});

test('its beginning: before it nothing is counted against it, and its days are told all the same', () => {
  const pages = graded('Pages', 'fine', 'watch');
  expect(says({ from: '2026-08-01' }, pages)).toEqual([
    'Documentation, Harbour Lights | 1 August 2026 to 31 December 2026 | not begun | 8 | not begun',
  ]);
  expect(says({ from: '2026-07-15' }, pages)[0]).toMatch(/ \| it began this month$/);
});

test('a part of which nothing is told, or not enough', () => {
  expect(says({ area: 'feature' }, graded('Pages', 'fine', 'watch'))[0]).toMatch(/ \| no measure tells$/);
  expect(says({}, graded('Pages', 'unavailable', 'unavailable', 'watch'))[0]).toMatch(
    / \| too little is known$/,
  );
});

test('a project where nobody of theirs is active, or that could not be read', () => {
  const plan = { ...letterParts().plan, config: aConfig({ pledges: [DOCS] }) };
  expect(sectionLines(pledges({ ...sponsorParts({ plan }), company: null, pledged: [] }))).toEqual([
    'Documentation, Harbour Lights | 1 May 2026 to 31 December 2026 | 0 | 0 | not known',
  ]);
});

test('where hardly anybody’s employer is known, a nought is only what is known', () => {
  const changes = { own: 0, otherCompanies: 2, independent: 0, unknown: 170 };
  const overall = companyRecord({ changes });
  const plan = { ...letterParts().plan, config: aConfig({ pledges: [DOCS] }) };
  const company = companyFindings({ overall, projects: [] });
  expect(sectionLines(pledges(sponsorParts({ plan, company })))[0]).toContain(' | 0 known | 0 known | ');
});
