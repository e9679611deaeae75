import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFindings } from '../../functions/model/finding.ts';
import type { ActiveSponsor } from '../../functions/report/active-sponsor.ts';
import { maintainersReport } from '../../functions/report/audiences/maintainers.ts';
import { sponsorReport } from '../../functions/report/audiences/sponsor.ts';
import { beginSentence } from '../../functions/report/begin-sentence.ts';
import { aMatch, companyFindings, companyRecord, ownFinding } from '../builders/company-findings.ts';
import { aConfig } from '../builders/config.ts';
import { aFinding } from '../builders/finding.ts';
import { portfolioFindings } from '../builders/portfolio-findings.ts';
import { letterParts, projectFindings } from '../builders/report.ts';
import { sponsorParts } from '../builders/sponsor-parts.ts';

const harbour = projectFindings([
  aFinding('waiting-decisions').neglected(6).waiting(6),
  aFinding('contributors-waiting').neglected(7).waiting(7),
  aFinding('time-to-decision').neglected(56, 96).waiting(44),
  aFinding('review-load').fine(0.3, 80),
]);

/** Four of its people know the files of the changes that wait, one those of the decisions, all work in the repository. */
const rich = sponsorParts({
  projects: [harbour],
  company: companyFindings({
    matches: [
      aMatch(harbour, 'waiting-decisions', 1),
      aMatch(harbour, 'contributors-waiting', 4),
      aMatch(harbour, 'time-to-decision', 11, 'repositories'),
    ],
  }),
});

function headline(parts: Partial<ActiveSponsor>): string {
  return sponsorReport({ ...rich, ...parts }).headline;
}

function ownFindings(...findings: readonly ReturnType<typeof ownFinding>[]): Partial<ActiveSponsor> {
  const overall = companyRecord({ findings: findings.map((finding) => finding.build()) });
  return { company: { ...rich.company, overall } };
}

describe('the headline of a sponsor', () => {
  test('the hat that its people wore, and how much is left undone in files that they know', () => {
    expect(headline({})).toBe(
      'your people wore the Community Hat for 21 of 82 changes in 90 days; 2 things left undone lie in files they know',
    );
  });

  test('folders where it is true of folders alone', () => {
    const matches = [aMatch(harbour, 'waiting-decisions', 2, 'folders')];
    expect(headline({ company: companyFindings({ matches }) })).toBe(
      'your people wore the Community Hat for 21 of 82 changes in 90 days; 1 thing left undone lies in folders they know',
    );
  });

  test('nobody of theirs knows the files', () => {
    expect(headline({ company: companyFindings() })).toBe(
      'your people wore the Community Hat for 21 of 82 changes in 90 days; 3 things are left undone where they work',
    );
  });

  test('a quiet month', () => {
    expect(headline({ projects: [projectFindings([aFinding().fine(0)])] })).toBe(
      'your people wore the Community Hat for 21 of 82 changes in 90 days; nothing is neglected where they work',
    );
  });

  test('what could not be read is not said to be fine', () => {
    const unreadable = [
      { repository: 'harbour-lights/charts', facet: 'issues', reason: 'no access' } as const,
    ];
    expect(headline({ projects: [projectFindings([aFinding().fine(0)], { unreadable })] })).toBe(
      'your people wore the Community Hat for 21 of 82 changes in 90 days; nothing is known to be neglected where they work',
    );
  });

  test('none of many is said in a word', () => {
    expect(headline(ownFindings(ownFinding('hat-balance', 0, 56)))).toMatch(
      /^your people wore the Community Hat for none of 56 changes in 90 days; /,
    );
  });

  test('too few changes, or none, lead no letter', () => {
    const undone = '2 things left undone lie in files your people know';
    expect(headline(ownFindings(ownFinding('hat-balance', 0, 1)))).toBe(undone);
    expect(headline(ownFindings(ownFinding('hat-balance', 0, 0)))).toBe(undone);
  });

  test('hats that could not be told are left out', () => {
    const unknown = ownFinding('hat-balance', 0, 0)
      .unavailable('commits could not be read')
      .with({ part: null });
    expect(headline(ownFindings(unknown))).toBe('2 things left undone lie in files your people know');
  });

  test('what was set aside neither leads nor counts', () => {
    expect(headline({ acknowledged: [aside('contributors-waiting')] })).toMatch(
      /; 1 thing left undone lies in files they know$/,
    );
  });
});

describe('the summary of a sponsor', () => {
  const summary = (parts: Partial<ActiveSponsor>) => sponsorReport({ ...rich, ...parts }).summary;

  test('where hardly anybody’s employer is known, it says so before any share', () => {
    const changes = { own: 2, otherCompanies: 2, independent: 0, unknown: 170 };
    const company = companyFindings({ overall: companyRecord({ changes, people: 1 }) });
    expect(summary({ company })).toMatch(
      /^1 of your people was active in Harbour Lights in 12 months and made 2 of 174 merged changes; of 170 it is not known who employs their authors, and some may be yours\. /,
    );
  });

  test('why nothing is asked although something is neglected', () => {
    const ids = ['waiting-decisions', 'contributors-waiting', 'time-to-decision'];
    const matches = ids.map((id) => aMatch(harbour, id, 0));
    expect(summary({ company: companyFindings({ matches }) })).toMatch(
      /Nothing is asked of you this month: none of them is known to have worked where that lies\.$/,
    );
    expect(summary({ projects: [projectFindings([aFinding().fine(0)])] })).toMatch(
      /Nothing is asked of you this month\.$/,
    );
  });
});

describe('a company of which nobody was seen', () => {
  test('nobody was active', () => {
    const report = sponsorReport({ ...rich, company: null, projects: [] });
    expect(report.headline).toBe('nobody of yours was active in 12 months');
    expect(report.summary).toBe(
      'None of your people opened, merged, reviewed or answered anything in 1 project, as far as it is known who works for whom.',
    );
    expect([report.asks, report.sections, report.findings, report.note]).toEqual([[], [], [], null]);
  });

  test('nobody was active, as far as it could be read; other projects are not named', () => {
    const missing = [{ what: 'Secret Reef', reason: 'no access' }];
    const portfolio = portfolioFindings([harbour], { missing });
    const report = sponsorReport({ ...rich, company: null, projects: [], portfolio });
    expect(report.headline).toBe('nobody of yours was active in 12 months, as far as it could be read');
    expect(JSON.stringify(report)).not.toContain('Secret Reef');
    expect(report.sections).toMatchObject([
      {
        id: 'not-measured',
        notes: ['1 project or repository could not be read; whoever runs the programme is told why.'],
      },
    ]);
  });

  test('nothing could be read', () => {
    const portfolio = portfolioFindings([], { missing: [{ what: 'Harbour Lights', reason: 'no access' }] });
    const report = sponsorReport({ ...rich, company: null, projects: [], portfolio });
    expect(report.headline).toBe('could not be read this month');
    expect(report.summary).toBe(
      'Nothing is known about this month, which is not the same as nothing being wrong.',
    );
  });
});

describe('the summary', () => {
  test('how many were where, and how much of the work is theirs', () => {
    expect(sponsorReport(rich).summary).toBe(
      '11 of your people were active in Harbour Lights in 12 months and made 48 of 257 merged changes.',
    );
  });

  test('several projects', () => {
    const names = ['Harbour Lights', 'Quiet Apiary', 'Slow Railway'];
    const projects = names.map((name) => ({ ...harbour, project: { id: name, name } }));
    expect(sponsorReport({ ...rich, projects: projects.slice(0, 2) }).summary).toContain(
      'active in Harbour Lights and Quiet Apiary in',
    );
    expect(sponsorReport({ ...rich, projects }).summary).toContain('active in 3 projects in');
  });

  test('where nothing is asked, it says so', () => {
    expect(sponsorReport(sponsorParts()).summary).toBe(
      '11 of your people were active in Harbour Lights in 12 months and made 48 of 257 merged changes. Nothing is asked of you this month.',
    );
  });
});

describe('what a sponsor is asked for', () => {
  test('the best match first, in the words for employers, with who could and where', () => {
    const { asks } = sponsorReport(rich);
    expect(asks.map(({ text, who, project }) => `${project?.name}: ${text} ${who}`)).toEqual([
      'Harbour Lights: Ask your people who know this code to review these 7 changes. 4 of your people worked in these files within a year.',
      'Harbour Lights: Ask your people who maintain here to decide some of these 6. 1 of your people worked in these files within a year.',
    ]);
    expect(asks[0]).toMatchObject({ anyone: null, employer: null, total: 7, timesAsked: 1, again: null });
  });

  test('it begins with what own people know, among the items that it speaks of', () => {
    const [ask] = sponsorReport(rich).asks;
    const waiting = harbour.findings[1]!.evidence;
    expect(ask!.evidence).toEqual(waiting.toReversed().slice(0, 3));
  });

  test('of a list that was cut, the oldest alone are shown', () => {
    const asks = { ...harbour.findings[2]!.asks! };
    const oldest = {
      ...harbour.findings[2]!,
      asks: { ...asks, employer: { text: 'Decide the 5 oldest of 44.', count: 5 } },
    };
    const project = { ...harbour, findings: [oldest] };
    const company = companyFindings({ matches: [aMatch(project, 'time-to-decision', 3)] });
    const [ask] = sponsorReport({ ...rich, projects: [project], company }).asks;
    expect(ask!.evidence).toHaveLength(3);
    expect(oldest.evidence.slice(0, 5)).toEqual(expect.arrayContaining([...ask!.evidence]));
  });

  test('who was only active in the repository is asked where nobody knows the files', () => {
    const matches = [aMatch(harbour, 'time-to-decision', 1, 'repositories')];
    const { asks } = sponsorReport({ ...rich, company: companyFindings({ matches }) });
    expect(asks.map(({ who }) => who)).toEqual(['1 of your people was active there within a year.']);
  });

  test('nobody is asked for what nobody of theirs knows, nor for what was set aside', () => {
    const matches = [aMatch(harbour, 'waiting-decisions', 0), aMatch(harbour, 'contributors-waiting', 2)];
    const parts = { ...rich, company: companyFindings({ matches }) };
    expect(sponsorReport(parts).asks).toHaveLength(1);
    expect(sponsorReport({ ...parts, acknowledged: [aside('contributors-waiting')] }).asks).toEqual([]);
  });

  test('the same work is not asked for twice, whichever indicators found it', () => {
    const [first, second] = harbour.findings;
    const same = { ...harbour, findings: [first!, { ...second!, evidence: first!.evidence }] };
    const matches = [aMatch(same, 'waiting-decisions', 2), aMatch(same, 'contributors-waiting', 1)];
    const { asks } = sponsorReport({ ...rich, projects: [same], company: companyFindings({ matches }) });
    expect(asks.map(({ finding }) => finding)).toEqual(['waiting-decisions']);
  });

  test('three at most', () => {
    const projects = ['a', 'b', 'c', 'd'].map((id): ProjectFindings => {
      const evidence = harbour.findings[0]!.evidence.map((piece) => ({
        ...piece,
        url: `${piece.url}-${id}`,
      }));
      return { ...harbour, project: { id, name: id }, findings: [{ ...harbour.findings[0]!, evidence }] };
    });
    const matches = projects.map((project, at) => aMatch(project, 'waiting-decisions', at + 1));
    const { asks } = sponsorReport({ ...rich, projects, company: companyFindings({ matches }) });
    expect(asks.map(({ project }) => project?.id)).toEqual(['d', 'c', 'b']);
  });

  test('what was asked in the month before says so, and what became of it', () => {
    const june = sponsorReport(rich);
    const asks = june.asks.map((ask) => ({ ...ask, timesAsked: 2 }));
    const july = sponsorReport({ ...rich, previous: { month: '2026-06', asks } });
    expect(july.asks[0]).toMatchObject({
      timesAsked: 3,
      again: 'Asked for the third month in a row: do it, park it, or have it set aside.',
    });
    expect(july.lastAsks.map(({ outcome }) => outcome)).toEqual([
      'All 3 linked ones are still there.',
      'All 3 linked ones are still there.',
    ]);
  });

  test('an ask in another project is another ask', () => {
    const elsewhere = sponsorReport(rich).asks.map((ask) => ({
      ...ask,
      project: { id: 'reef', name: 'Reef' },
    }));
    const july = sponsorReport({ ...rich, previous: { month: '2026-06', asks: elsewhere } });
    expect(july.asks[0]!.timesAsked).toBe(1);
    expect(july.lastAsks[0]!.outcome).toBe('Whether it was done could not be seen this month.');
  });
});

test('the match: the same finding, in the same words, in both letters, and beside it who could', () => {
  const maintainers = maintainersReport({ ...letterParts(), findings: harbour, repositories: [] });
  const sponsor = sponsorReport(rich);
  const uncared = sponsor.sections.find(({ id }) => id === 'uncared');
  const rows = uncared?.shape === 'table' ? uncared.rows.map(({ cells }) => cells) : [];
  const neglected = maintainers.findings.filter(({ status }) => status === 'neglected');
  expect(new Set(rows.map(([says]) => says))).toEqual(
    new Set(neglected.map(({ says }) => beginSentence(says))),
  );
  expect(maintainers.headline).toContain('6 items wait for a decision');
  expect(rows.map(([says, , hands]) => [says, hands])).toContainEqual([
    '6 items wait for a decision',
    '1 in these files',
  ]);
  expect(rows[0]).toEqual([
    '7 contributors’ changes wait for an answer',
    'Harbour Lights',
    '4 in these files',
    expect.stringMatching(/^harbour-lights\/beacon #\d+: /),
  ]);
});

describe('privacy', () => {
  test('no other company is named', () => {
    expect(JSON.stringify(sponsorReport(rich))).not.toContain('North Pier');
  });

  test('the findings of the report are of its own people', () => {
    expect(sponsorReport(rich).findings).toEqual(rich.company.overall.findings);
  });
});

test('the sections come in the same order every month, and each that has a file is in the list', () => {
  const config = aConfig({
    pledges: [
      {
        company: 'Lighthouse Works',
        project: 'harbour-lights',
        area: 'ci',
        from: '2026-05-01',
        until: '2027-01-01',
      },
    ],
  });
  const watched = projectFindings([aFinding('review-load').watch(0.45, 80).waiting(3)]).findings;
  const projects = [{ ...harbour, findings: [...harbour.findings.slice(0, 3), ...watched] }];
  const { sections } = sponsorReport({ ...rich, projects, plan: { ...rich.plan, config } });
  const ids = sections.map(({ id }) => id);
  expect(ids).toEqual([
    'hats',
    'where',
    'reciprocity',
    'uncared',
    'recognition',
    'pledges',
    'time',
    'own',
    'not-measured',
    'data',
  ]);
  const files = readdirSync(join(import.meta.dirname, '../../functions/report/sections/sponsor'));
  expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
});

test('the first letter says where its months come from, a correction what it sets right', () => {
  expect(sponsorReport({ ...rich, firstLetter: true }).note).toBe(
    'This is your first letter; its twelve months are read back from the history.',
  );
  const correction = {
    reason: 'Two people changed employers.',
    at: '2026-08-05T09:00:00Z',
    before: sponsorReport(rich),
  };
  expect(sponsorReport({ ...rich, revision: 2, correction })).toMatchObject({
    revision: 2,
    correction: { reason: 'Two people changed employers.', at: '2026-08-05T09:00:00Z' },
  });
});

test('says the same for the same findings, in plain data', () => {
  const report = sponsorReport(rich);
  expect(sponsorReport(rich)).toEqual(report);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

function aside(finding: string) {
  return { project: 'harbour-lights', finding, reason: 'Waits for 2.0.', since: '2026-07-06' };
}
