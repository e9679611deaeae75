import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProjectFindings, Status } from '../../functions/model/finding.ts';
import type { Gap } from '../../functions/model/portfolio-findings.ts';
import { programmeReport } from '../../functions/report/audiences/programme.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';
import { portfolioFindings } from '../builders/portfolio-findings.ts';
import { programmeParts } from '../builders/programme-parts.ts';
import { projectFindings } from '../builders/report.ts';

function project(name: string, ...findings: readonly FindingBuilder[]): ProjectFindings {
  const id = name.toLowerCase().replace(' ', '-');
  const made = projectFindings(findings, { project: { id, name }, repositories: [`${id}/main`] });
  const own = made.findings.map((finding) => ({
    ...finding,
    evidence: finding.evidence.map((piece) => ({
      ...piece,
      repository: `${id}/main`,
      url: piece.url.replace('harbour-lights/beacon', `${id}/main`),
    })),
  }));
  return { ...made, findings: own };
}

/** The grade of the month before. */
function was(status: Status, finding: FindingBuilder): FindingBuilder {
  const { trend } = finding.after([1]).build();
  return finding.with({ trend: [{ ...trend[0]!, status }, trend[1]!] });
}

const waiting = aFinding('waiting-decisions').neglected(6).waiting(6);
const contributors = aFinding('contributors-waiting').neglected(7).waiting(7);
const load = aFinding('review-load').watch(0.45, 80);
const newcomers = aFinding('newcomers-left-waiting').fine(0.2, 20);

const harbour = project('Harbour Lights', was('watch', waiting), was('neglected', contributors));
const railway = project('Slow Railway', was('neglected', contributors), was('fine', load));
const apiary = project('Quiet Apiary', newcomers);
const all = [harbour, railway, apiary];

const GAP: Gap = {
  id: 'contributors-waiting',
  title: 'Contributors who wait',
  projects: [harbour, railway].map(({ project }) => ({ ...project, says: '7 wait' })),
  companies: [
    { id: 'a', name: 'Lighthouse Works', people: 4, where: 'files' },
    { id: 'b', name: 'North Pier', people: 2, where: 'folders' },
  ],
};
const rich = programmeParts(all, { portfolio: portfolioFindings(all, { gaps: [GAP] }) });

function headline(...projects: readonly ProjectFindings[]): string {
  return programmeReport(programmeParts(projects)).headline;
}

describe('the headline of the programme: where neglect emerges first', () => {
  test('what became neglected this month', () => {
    expect(headline(...all)).toBe(
      'first in Harbour Lights: 6 items wait for a decision, and 1 more got worse',
    );
  });

  test('what became one to watch, where nothing became neglected', () => {
    expect(headline(railway, apiary)).toBe('first in Slow Railway: one person makes 45 % of the reviews');
  });

  test('what is worse than all year, in the same grade', () => {
    expect(headline(project('Reef', was('watch', load.worsening())))).toBe(
      'first in Reef: one person makes 45 % of the reviews',
    );
  });

  test('nothing new', () => {
    expect(headline(project('Reef', was('neglected', waiting)), apiary)).toBe(
      'nothing got worse; 1 finding in 1 project still neglected',
    );
  });

  test('nothing neglected, something to watch: no count of nothing', () => {
    const watched = projectFindings([aFinding('review-load').watch(0.45, 80)]);
    expect(programmeReport(programmeParts([watched])).summary).toMatch(
      /^In Harbour Lights nothing is neglected, and 1 finding is to watch\. /,
    );
  });

  test('a quiet month', () => {
    expect(headline(apiary, project('Reef', newcomers))).toBe('steady in 2 projects');
  });

  test('what is fine is no news, however it moves; what was unknown did not get worse', () => {
    expect(headline(project('Reef', newcomers.worsening(), was('unavailable', waiting)))).toBe(
      'nothing got worse; 1 finding in 1 project still neglected',
    );
  });

  test('quiet, as far as it could be read', () => {
    const portfolio = portfolioFindings([apiary], { missing: [{ what: 'Reef', reason: 'no access' }] });
    expect(programmeReport(programmeParts([apiary], { portfolio })).headline).toBe(
      'steady in Quiet Apiary, as far as it could be read',
    );
  });

  test('nothing could be read, or too little happened', () => {
    const unread = { repository: 'reef/main', facet: 'changes', reason: 'no access' } as const;
    const reef = { ...project('Reef', waiting.unavailable('no access')), unreadable: [unread] };
    expect(headline(reef)).toBe('could not be read this month');
    expect(headline()).toBe('could not be read this month');
    expect(headline(project('Reef', load.tooFew(1, 3)))).toBe('too little happened to measure');
  });
});

describe('the summary', () => {
  test('how much is neglected, and how much of it is the same', () => {
    expect(programmeReport(rich).summary).toBe(
      'In 3 projects 3 findings are neglected and 1 to watch. 1 gap is the same in several. 2 companies have people there.',
    );
  });

  test('a quiet month', () => {
    expect(programmeReport(programmeParts([apiary])).summary).toBe(
      'In Quiet Apiary nothing is neglected or to watch. 2 companies have people there.',
    );
  });

  test('nothing read', () => {
    expect(programmeReport(programmeParts([])).summary).toBe(
      'Nothing is known about this month, which is not the same as nothing being wrong.',
    );
  });
});

describe('what the manager is asked for', () => {
  test('the most widespread gap, and the projects where something became neglected', () => {
    const { asks } = programmeReport(rich);
    expect(asks.map(({ project: where, text, who }) => [where?.name ?? null, text, who])).toEqual([
      [
        null,
        'Take “Contributors who wait”, neglected in Harbour Lights and Slow Railway, to Lighthouse Works and North Pier.',
        '4 and 2 of their people worked in these files or folders within a year.',
      ],
      [
        'Harbour Lights',
        'Ask the maintainers what they need while it is new: 6 items wait for a decision.',
        'Lighthouse Works and North Pier have people there.',
      ],
    ]);
    expect(asks[0]!.total).toBe(14);
    expect(asks[0]!.evidence.map(({ repository }) => repository)).toEqual([
      'harbour-lights/main',
      'slow-railway/main',
    ]);
  });

  test('a gap that nobody could meet is no errand, one project alone is no gap', () => {
    const nobody = portfolioFindings(all, { gaps: [{ ...GAP, companies: [] }] });
    expect(programmeReport({ ...rich, portfolio: nobody }).asks.map(({ project }) => project?.id)).toEqual([
      'harbour-lights',
    ]);
    const acknowledged = [aside('slow-railway', 'contributors-waiting')];
    const report = programmeReport({ ...rich, acknowledged });
    expect(report.asks.map(({ finding }) => finding)).toEqual(['waiting-decisions']);
    expect(report.sections.map(({ id }) => id)).not.toContain('gaps');
  });

  test('one talk with each project, three asks at most, nothing in a quiet month', () => {
    const names = ['Reef', 'Bay', 'Cape', 'Dune'];
    const many = names.map((name) => project(name, was('fine', waiting), was('watch', contributors)));
    expect(programmeReport(programmeParts(many)).asks.map(({ project: where }) => where?.name)).toEqual([
      'Reef',
      'Bay',
      'Cape',
    ]);
    expect(programmeReport(programmeParts([apiary])).asks).toEqual([]);
  });

  test('what was set aside is neither asked for nor leads', () => {
    const acknowledged = [aside('harbour-lights', 'waiting-decisions')];
    const report = programmeReport({ ...rich, acknowledged });
    expect(report.headline).toBe('first in Slow Railway: one person makes 45 % of the reviews');
    expect(report.asks.map(({ finding }) => finding)).toEqual(['contributors-waiting']);
  });
});

describe('what became of last month’s asks', () => {
  const june = { month: '2026-06', asks: programmeReport(rich).asks };

  test('an errand in several projects counts its items in all of them', () => {
    const done = project('Slow Railway', aFinding('contributors-waiting').fine(0));
    const now = [harbour, done, apiary];
    const [gap, talk] = programmeReport(programmeParts(now, { previous: june })).lastAsks;
    expect(gap).toMatchObject({
      done: 1,
      of: 2,
      outcome: 'Of the 2 that were linked, 1 left the list. Thank you.',
    });
    expect(talk).toMatchObject({ done: 0, of: 2, outcome: 'Both linked ones are still there.' });
  });

  test('all done, and not seen', () => {
    const fine = aFinding('contributors-waiting').fine(0);
    const now = [project('Harbour Lights', fine), project('Slow Railway', fine)];
    expect(programmeReport(programmeParts(now, { previous: june })).lastAsks[0]!.outcome).toBe(
      'Both linked ones left the list. Thank you.',
    );
    expect(programmeReport(programmeParts([apiary], { previous: june })).lastAsks[0]!.outcome).toBe(
      'Whether it was done could not be seen this month.',
    );
  });

  test('asked again, it says so', () => {
    const [gap] = programmeReport({ ...rich, previous: june }).asks;
    expect(gap).toMatchObject({ timesAsked: 2, again: 'Asked for the second month in a row.' });
  });
});

test('the sections come in the same order every month, and each that has a file is in the list', () => {
  const portfolio = portfolioFindings(all, { gaps: [GAP], missing: [{ what: 'Reef', reason: 'no access' }] });
  const acknowledged = [aside('quiet-apiary', 'newcomers-left-waiting')];
  const holds = [
    { month: '2026-07', audience: 'sponsor', subject: 'north-pier', reason: 'They asked for it.' } as const,
  ];
  const ids = programmeReport({ ...rich, portfolio, acknowledged, holds }).sections.map(({ id }) => id);
  expect(ids).toEqual(['problems', 'held', 'emerging', 'gaps', 'projects', 'companies', 'set-aside']);
  const files = readdirSync(join(import.meta.dirname, '../../functions/report/sections/programme'));
  expect(files.sort()).toEqual(ids.map((id) => `${id}.ts`).sort());
});

test('says the same for the same findings, in plain data', () => {
  const report = programmeReport(rich);
  expect(programmeReport(rich)).toEqual(report);
  expect(JSON.parse(JSON.stringify(report))).toEqual(report);
});

function aside(id: string, finding: string) {
  return { project: id, finding, reason: 'Waits for 2.0.', since: '2026-07-06' };
}
