import type { CompanyFindings } from '../../functions/model/company-findings.ts';
import { configSchema } from '../../functions/model/config.ts';
import type { ProjectFindings } from '../../functions/model/finding.ts';
import {
  companyFindingsKey,
  portfolioFindingsKey,
  projectFindingsKey,
  repositoryFindingsKey,
} from '../../functions/model/keys.ts';
import type { Store } from '../../functions/model/ports.ts';
import { readDocument, writeDocument } from '../../functions/pipeline/documents.ts';
import { rollUpPortfolio } from '../../functions/pipeline/roll-up-portfolio.ts';
import { companies as truth } from '../../sandbox/community/companies.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { plantedReciprocity } from '../../sandbox/community/planted-reciprocity.ts';
import { tellCommunity } from '../../sandbox/community/tell-community.ts';
import { type Measured, measuredCommunity } from '../builders/measured-community.ts';
import { hatOf } from '../sandbox/second-opinion.ts';
import { copyOf } from './copy-of.ts';

const MONTH = '2026-07';
const communities = ['quiet-apiary', 'slow-railway'] as const;
const worlds = communities.flatMap((name) => makeCommunity(name));

/** Who agreed to be named: of Vennick, of Gabletarn until last autumn, and independent; as people write themselves. */
const NAMED = ['Katla-Sage', 'hilde-linden', 'lumi-acacia', 'wanda-siding'];

let measured: Measured;
const companies = new Map<string, CompanyFindings>();

beforeAll(async () => {
  const { projects } = configSchema.parse({
    projects: communities.map((id) => ({
      id,
      name: id === 'quiet-apiary' ? 'Quiet Apiary' : 'Slow Railway',
      repositories: worlds
        .map(({ repository }) => repository)
        .filter(({ owner }) => owner.login === id)
        .map(({ nameWithOwner }) => nameWithOwner),
    })),
  });
  measured = await measuredCommunity(worlds, MONTH, { projects, recognition: { named: NAMED } });
  for (const { id } of measured.portfolio.companies) companies.set(id, await companyOf(id));
}, 120_000);

async function companyOf(id: string): Promise<CompanyFindings> {
  const found = await readDocument<CompanyFindings>(measured.store, companyFindingsKey(MONTH, id));
  return found!;
}

describe('companies over all projects', () => {
  it('are those of which anybody was active', () => {
    expect([...companies.values()].map(({ company }) => company)).toEqual([
      { id: 'gabletarn', name: 'Gabletarn' },
      { id: 'ostrel', name: 'Ostrel' },
      { id: 'vennick', name: 'Vennick' },
    ]);
    for (const { projects } of companies.values())
      expect(projects.map(({ project }) => project.id)).toEqual(communities);
  });

  it.each(plantedReciprocity)(
    'reciprocity of $company in $project is $expect',
    ({ project, company, given, received, expect: status }) => {
      const record = companies.get(company)!.projects.find((one) => one.project.id === project)!;
      const finding = record.findings.find(({ id }) => id === 'reciprocity');
      expect(finding).toMatchObject({ status, part: given, n: received });
    },
  );

  it.each(['gabletarn', 'ostrel', 'vennick'])('hats of %s', (company) => {
    const told = tellCommunity().filter(({ world }) =>
      communities.some((name) => name === world.repository.owner.login),
    );
    const { hats, pushed, areas, changes } = companies.get(company)!.overall;
    // The second opinion looks at changes alone; Slow Railway also pushes without one.
    const ofChanges = { community: hats.community - pushed.community, all: hats.all - pushed.all };
    expect(ofChanges).toEqual(hatOf(company, told));
    expect(pushed.all).toBeGreaterThan(0);
    expect(areas.reduce((sum, { own }) => sum + own, 0)).toBe(hats.all);
    const all = areas.reduce((sum, area) => sum + area.all, 0);
    expect(Object.values(changes).reduce((sum, count) => sum + count, 0)).toBe(all);
  });

  it('get figures of their own people alone, with a line of twelve months', () => {
    const own = (company: string, id: string) =>
      companies.get(company)!.overall.findings.find((finding) => finding.id === id)!;
    expect(own('ostrel', 'hat-balance')).toMatchObject({ status: 'neglected', value: 0 });
    expect(own('vennick', 'hat-balance')).toMatchObject({ status: 'fine' });
    expect(own('ostrel', 'hat-balance').trend).toHaveLength(12);
    expect(own('ostrel', 'untested-changes')).toMatchObject({ status: 'neglected', value: 1 });
    expect(own('gabletarn', 'features-without-docs')).toMatchObject({
      status: 'not-enough-data',
      value: null,
    });
    expect(own('ostrel', 'features-without-docs')).toMatchObject({ status: 'neglected', value: 1 });
  });

  it('are told of their own changes: each piece of evidence was written by their people', () => {
    const { findings } = companies.get('ostrel')!.overall;
    const { evidence, evidenceTotal } = findings.find(({ id }) => id === 'untested-changes')!;
    expect([evidence.length, evidenceTotal]).toEqual([10, 156]);
    for (const { repository, number } of evidence) {
      const world = worlds.find((one) => one.repository.nameWithOwner === repository)!;
      const { author, mergedAt } = world.pullRequests.find((change) => change.number === number)!;
      const employer = truth.employmentAt(author!.login, Date.parse(mergedAt!));
      expect(employer?.company).toBe('ostrel');
    }
  });

  it('are told in a count who of them has worked where something is neglected', () => {
    const rows = [...companies.values()].flatMap(({ company, matches }) =>
      matches.map(({ project, finding, people, where }) => [
        company.id,
        project.id,
        finding.id,
        people,
        where,
      ]),
    );
    expect(rows).toContainEqual(['ostrel', 'slow-railway', 'contributors-waiting', 2, 'folders']);
    for (const { matches } of companies.values())
      for (const { evidence } of matches) expect(evidence.length).toBeLessThanOrEqual(5);
  });

  it('are told what their own people who agreed did for the commons, project by project', async () => {
    const rows = (company: string) =>
      companies.get(company)!.recognised.map(({ login, project }) => `${login} in ${project.name}`);
    expect(rows('vennick')).toEqual([
      'hilde-linden in Quiet Apiary',
      'katla-sage in Quiet Apiary',
      'wanda-siding in Slow Railway',
    ]);
    expect([rows('ostrel'), rows('gabletarn')]).toEqual([[], []]);
    for (const { project, ...told } of companies.get('vennick')!.recognised) {
      const { thanks } = (await readDocument<ProjectFindings>(
        measured.store,
        projectFindingsKey(MONTH, project.id),
      ))!;
      expect(thanks!.named).toContainEqual(told);
    }
  });

  it('are told of the month alone beside the year', () => {
    const { month, areas, reviews } = companies.get('vennick')!.overall;
    const sum = (work: typeof month) => Object.values(work).reduce((all, count) => all + count, 0);
    const ofYear = Object.fromEntries(areas.map(({ area, own }) => [area, own]));
    for (const [area, count] of Object.entries(month)) expect(count).toBeLessThanOrEqual(ofYear[area]!);
    expect(sum(month)).toBeGreaterThan(0);
    expect(sum(month)).toBeLessThan(sum(ofYear));
    expect(reviews).toBeGreaterThan(0);
    expect(companies.get('ostrel')!.overall.reviews).toBeLessThan(reviews);
  });

  it('name no person who did not agree', () => {
    const people = [...new Set(worlds.flatMap((world) => world.people.map(({ login }) => login)))].filter(
      (login) => !NAMED.some((named) => named.toLowerCase() === login),
    );
    const words = JSON.stringify([[...companies.values()], measured.portfolio]).replace(
      /"title":"(?:[^"\\]|\\.)*"/g,
      '',
    );
    expect(people.filter((login) => new RegExp(`\\b${login}\\b`).test(words))).toEqual([]);
  });

  it('are named in no document of another', () => {
    for (const [id, document] of companies) {
      const others = [...companies.keys()].filter((other) => other !== id);
      expect(JSON.stringify(document)).not.toMatch(new RegExp(others.join('|'), 'i'));
    }
  });

  it('are named in no finding of a project', async () => {
    for (const id of communities) {
      const project = await measured.store.read(projectFindingsKey(MONTH, id));
      expect(new TextDecoder().decode(project!.body)).not.toMatch(/ostrel|gabletarn|vennick/i);
    }
  });
});

describe('the portfolio', () => {
  it('has all projects with their grades, and the middle of their hat balance', () => {
    const { projects, hatBalance, missing } = measured.portfolio;
    expect(projects.map(({ project, repositories }) => [project.name, repositories])).toEqual([
      ['Quiet Apiary', 6],
      ['Slow Railway', 6],
    ]);
    const values = projects.map(({ findings }) => findings.find(({ id }) => id === 'hat-balance')!.value!);
    expect(hatBalance).toEqual({ median: (values[0]! + values[1]!) / 2, projects: 2 });
    expect(missing).toEqual([]);
  });

  it('is the same bytes when it is made again', async () => {
    const store = await copyOf(measured.store);
    await rollUpPortfolio({ store, progress: () => undefined }, { month: MONTH });
    const keys = [
      portfolioFindingsKey(MONTH),
      ...[...companies.keys()].map((id) => companyFindingsKey(MONTH, id)),
    ];
    for (const key of keys)
      expect((await store.read(key))!.body).toEqual((await measured.store.read(key))!.body);
  });

  it('names a project that was not rolled up, and a repository that was not measured', async () => {
    const store = await copyOf(measured.store);
    await store.remove(projectFindingsKey(MONTH, 'slow-railway'));
    await store.remove(repositoryFindingsKey(MONTH, { owner: 'quiet-apiary', name: 'wax' }));
    const told: string[] = [];
    const progress = ({ message }: { readonly message: string }) => told.push(message);
    const { projects, missing } = await rollUpPortfolio({ store, progress }, { month: MONTH });
    expect(projects.map(({ project }) => project.id)).toEqual(['quiet-apiary']);
    expect(missing).toEqual([
      {
        what: 'Slow Railway',
        reason: 'it was not rolled up for 2026-07. Run: community-hat roll-up --month 2026-07',
      },
      {
        what: 'quiet-apiary/wax',
        reason:
          'it has no findings for 2026-07. Run: community-hat measure --month 2026-07 --repo quiet-apiary/wax',
      },
    ]);
    expect(told).toEqual(['all projects: 1 of 2, companies: 3; without Slow Railway, quiet-apiary/wax']);
  });

  it('tells what several projects lack, and which companies have worked there', async () => {
    const store = await copyOf(measured.store);
    for (const id of communities) await neglect(store, id, 'newcomers-left-waiting');
    const { gaps } = await rollUpPortfolio({ store, progress: () => undefined }, { month: MONTH });
    expect(gaps.map(({ id, projects }) => [id, projects.map((project) => project.name)])).toEqual([
      ['newcomers-left-waiting', ['Quiet Apiary', 'Slow Railway']],
    ]);
    const people = gaps[0]!.companies.map((company) => company.people);
    expect(people.length).toBeGreaterThan(0);
    expect(people).toEqual([...people].sort((a, b) => b - a));
  });
});

test('what is for maintainers alone reaches neither a company nor the portfolio', async () => {
  const store = await copyOf(measured.store);
  for (const id of communities) await neglect(store, id, 'gone-quiet');
  await rollUpPortfolio({ store, progress: () => undefined }, { month: MONTH });
  const keys = [
    ...[...companies.keys()].map((id) => companyFindingsKey(MONTH, id)),
    portfolioFindingsKey(MONTH),
  ];
  for (const key of keys)
    expect(new TextDecoder().decode((await store.read(key))!.body)).not.toContain('gone-quiet');
});

/** The project's findings with one of them neglected, whatever it was. */
async function neglect(store: Store, project: string, id: string): Promise<void> {
  const key = projectFindingsKey(MONTH, project);
  const found = (await readDocument<ProjectFindings>(store, key))!;
  const findings = found.findings.map((finding) =>
    finding.id === id ? { ...finding, status: 'neglected' as const } : finding,
  );
  const document: ProjectFindings = { ...found, findings };
  await writeDocument(store, key, document);
}
