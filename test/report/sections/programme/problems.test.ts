import { problems } from '../../../../functions/report/sections/programme/problems.ts';
import { portfolioFindings } from '../../../builders/portfolio-findings.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

test('what could not be read, a sentence for each reason, and what was not added up', () => {
  const unreadable = [
    { repository: 'harbour-lights/charts', facet: 'issues', reason: 'no access' },
    { repository: 'harbour-lights/charts', facet: 'changes', reason: 'no access' },
    { repository: 'harbour-lights/beacon', facet: 'commits', reason: 'GitHub gave up' },
  ] as const;
  const missing = [
    { what: 'Reef', reason: 'it was not rolled up for 2026-07. Run: community-hat roll-up --month 2026-07' },
  ];
  const projects = [projectFindings([], { unreadable })];
  expect(
    sectionLines(problems(programmeParts(projects, { portfolio: portfolioFindings(projects, { missing }) }))),
  ).toEqual([
    'No access: issues and changes of harbour-lights/charts.',
    'GitHub gave up: commits of harbour-lights/beacon.',
    'Reef is missing: it was not rolled up for 2026-07. Run: community-hat roll-up --month 2026-07.',
  ]);
});

const SAML =
  'GitHub: Resource protected by organization SAML enforcement. You must grant your token access to this organization. (FORBIDDEN)';

test('many parts of many repositories for one cause are one short line, in words that a person knows', () => {
  const most = ['releases', 'pages', 'issues', 'discussions', 'repository', 'changes', 'commits'] as const;
  const facets = [...most, 'pathCommits', 'tree', 'milestones'] as const;
  const unreadable = ['beacon', 'foghorn', 'charts'].flatMap((name) =>
    facets.map((facet) => ({ repository: `harbour-lights/${name}`, facet, reason: SAML })),
  );
  const lines = (from: number) =>
    sectionLines(problems(programmeParts([projectFindings([], { unreadable: unreadable.slice(from) })])));
  expect(lines(0)).toEqual([
    'GitHub: Resource protected by organization SAML enforcement: everything of 3 repositories of Harbour Lights.',
  ]);
  expect(lines(27)).toEqual([
    'GitHub: Resource protected by organization SAML enforcement: milestones and 2 more of harbour-lights/charts.',
  ]);
});

test('commits, and the commits of a path, are commits; no line has more than 16 words', () => {
  const reason = `${'word '.repeat(30)}end`;
  const unreadable = (['pathCommits', 'commits', 'tree'] as const).map((facet) => ({
    repository: 'harbour-lights/beacon',
    facet,
    reason,
  }));
  const lines = sectionLines(problems(programmeParts([projectFindings([], { unreadable })])));
  expect(lines).toEqual([
    'Word word word word word word word word word word word…: files and commits of harbour-lights/beacon.',
  ]);
  expect(lines[0]!.split(' ')).toHaveLength(16);
});

test('a repository that was not added up because it could not be read is told once', () => {
  const unreadable = [{ repository: 'harbour-lights/beacon', facet: 'changes', reason: SAML }] as const;
  const projects = [projectFindings([], { unreadable })];
  const missing = [{ what: 'harbour-lights/beacon', reason: `changes could not be read: ${SAML}` }];
  const portfolio = portfolioFindings(projects, { missing });
  expect(sectionLines(problems(programmeParts(projects, { portfolio })))).toEqual([
    'GitHub: Resource protected by organization SAML enforcement: changes of harbour-lights/beacon.',
  ]);
});

test('all read: no section', () => {
  expect(problems(programmeParts([projectFindings([])]))).toBeNull();
});
