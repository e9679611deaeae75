import { gaps } from '../../../../functions/report/sections/programme/gaps.ts';
import { portfolioFindings } from '../../../builders/portfolio-findings.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

const COMPANY = { id: 'x', where: 'files' } as const;
const GAP = {
  id: 'waiting-decisions',
  title: 'Decisions that wait',
  projects: [
    { id: 'reef', name: 'Reef', says: '6 items wait for a decision' },
    { id: 'bay', name: 'Bay', says: '9 items wait for a decision' },
  ],
  companies: ['Ostrel', 'Vennick', 'Gabletarn', 'North Pier'].map((name, at) => ({
    ...COMPANY,
    name,
    people: 5 - at,
  })),
};

test('where the same is neglected, and whose people know it', () => {
  const portfolio = portfolioFindings([], { gaps: [GAP] });
  expect(sectionLines(gaps(programmeParts([], { portfolio })))).toEqual([
    'Decisions that wait | Reef and Bay | Ostrel (5), Vennick (4) and 2 more | Reef: 6 items wait for a decision; Bay: 9 items wait for a decision | Ostrel (5), Vennick (4), Gabletarn (3), North Pier (2)',
  ]);
});

test('nobody known there; no gap', () => {
  const portfolio = portfolioFindings([], { gaps: [{ ...GAP, companies: [] }] });
  expect(sectionLines(gaps(programmeParts([], { portfolio })))[0]).toContain(' | nobody | ');
  expect(gaps(programmeParts([]))).toBeNull();
});

test('a project that set it aside is not counted', () => {
  const portfolio = portfolioFindings([], { gaps: [GAP] });
  const acknowledged = [
    { project: 'bay', finding: 'waiting-decisions', reason: 'Known.', since: '2026-07-06' },
  ];
  expect(gaps(programmeParts([], { portfolio, acknowledged }))).toBeNull();
});
