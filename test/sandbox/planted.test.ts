import { INDICATORS } from '../../functions/indicators/index.ts';
import type { Finding } from '../../functions/model/finding.ts';
import { companies } from '../../sandbox/community/companies.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { planted } from '../../sandbox/community/planted.ts';
import { plantedPromises } from '../../sandbox/community/planted-promises.ts';
import { plantedReciprocity } from '../../sandbox/community/planted-reciprocity.ts';
import { plantedValues } from '../../sandbox/community/planted-values.ts';
import { tellCommunity } from '../../sandbox/community/tell-community.ts';
import type { ToldWorld } from '../../sandbox/community/world-of.ts';
import { type Measured, measuredCommunity } from '../builders/measured-community.ts';
import {
  hatOf,
  lastAct,
  listedBy,
  pagesWithDeadLinks,
  reciprocityOf,
  secondOpinion,
  thanksOf,
} from './second-opinion.ts';

/** The neglects were planted before the indicators were written: each must be told, and no twin of it. */
let harbour: Measured;
let measured: readonly Measured[];
const told = tellCommunity();

beforeAll(async () => {
  harbour = await measuredCommunity(makeCommunity('harbour-lights'), '2026-07');
  const rest = [makeCommunity('quiet-apiary'), makeCommunity('slow-railway')].map((worlds) =>
    measuredCommunity(worlds, '2026-07'),
  );
  measured = [harbour, ...(await Promise.all(rest))];
}, 90_000);

function finding(repository: string, indicator: string): Finding | undefined {
  const own = measured
    .flatMap(({ repositories }) => repositories)
    .find(({ repository: { owner, name } }) => `${owner}/${name}` === repository);
  return own!.findings.find(({ id }) => id === indicator);
}

function toldOf(repository: string) {
  return told.find(({ world }) => world.repository.nameWithOwner === repository)!;
}

describe('planted neglects', () => {
  it.each(planted.repositories)(
    '$indicator of $repository is $expect: $why',
    ({ indicator, repository, expect: status }) => {
      expect(finding(repository, indicator)).toMatchObject({ status });
    },
  );

  const listing = ['waiting-decisions', 'contributors-waiting'];
  it.each(listing)('%s lists the planted items and nothing else', (indicator) => {
    const listed = measured
      .flatMap(({ repositories }) => repositories)
      .flatMap(({ findings }) => findings.find(({ id }) => id === indicator)!.evidence)
      .map(({ repository, number }) => `${repository}#${number}`);
    const expected = [...planted.items, ...planted.discussions]
      .filter((item) => item.indicator === indicator && item.listed)
      .map(({ repository, number }) => `${repository}#${number}`);
    expect(listed.sort()).toEqual(expected.sort());
  });

  const ids = INDICATORS.map(({ id }) => id);
  const values = plantedValues.filter(({ indicator }) => ids.includes(indicator));
  it.each(values)('$indicator of $repository is $expect: $why', ({ indicator, repository, ...planted }) => {
    const { value, part, n, unit, status } = finding(repository, indicator)!;
    expect(status).toBe(planted.expect === 'standing' ? 'noted' : planted.expect);
    if (planted.value === null) expect(value).toBeNull();
    else if (planted.expect === 'not-enough-data') expect(part! / n).toBeCloseTo(planted.value, 9);
    else expect(value).toBeCloseTo(planted.value, 9);
    // Of a ratio the table tells what it is divided by; the finding may count something else.
    if (planted.n !== undefined && (unit === 'share' || unit === 'count')) expect(n).toBe(planted.n);
  });

  /** Beyond Harbour Lights, where what is planted for others may stand. */
  const lists = [...new Set(planted.items.map(({ indicator }) => indicator))].filter(
    (id) => ids.includes(id) && !listing.includes(id),
  );
  it.each(lists)('%s lists the planted items beyond Harbour Lights, and nothing else', (indicator) => {
    for (const own of measured.slice(1).flatMap(({ repositories }) => repositories)) {
      const { evidence, evidenceTotal } = own.findings.find(({ id }) => id === indicator)!;
      const repository = `${own.repository.owner}/${own.repository.name}`;
      const expected = planted.items
        .filter((item) => item.indicator === indicator && item.listed && item.repository === repository)
        .map(({ number }) => number);
      expect([repository, evidenceTotal]).toEqual([repository, expected.length]);
      // No more than ten are kept.
      const others = evidence.filter(({ number }) => number === null || !expected.includes(number));
      expect([repository, others]).toEqual([repository, []]);
    }
  });

  it.each([
    ['slow-railway/signalbox', 7, 2],
    ['slow-railway/timetable', 3, 0],
    ['quiet-apiary/hive', 4, 1],
    ['quiet-apiary/comb', 3, 0],
  ])(
    'governance-gaps: of the owners of %s, %i are named and %i were not seen',
    (repository, named, silent) => {
      const told = `Owners files name ${named} people; ${silent} of them did nothing here for 365 days.`;
      expect(finding(repository, 'governance-gaps')!.context).toContain(told);
    },
  );

  it('tells beside drifting docs the page that was left behind, and not the one that caught up', () => {
    const beside = ['quiet-apiary/hive', 'quiet-apiary/comb'].map((repository) =>
      finding(repository, 'drifting-docs')!.beside?.evidence.map(({ title, note }) => `${title}: ${note}`),
    );
    expect(beside).toEqual([['docs/queen.md: src/queen.ts changed without it'], undefined]);
  });

  it('tells the pages with dead links', () => {
    const { evidence } = finding('quiet-apiary/hive', 'drifting-docs')!;
    expect(evidence.map(({ title }) => title).sort()).toEqual(
      pagesWithDeadLinks(toldOf('quiet-apiary/hive').world),
    );
  });

  it('tells beside slipping milestones what was moved to a later one', () => {
    const beside = measured.flatMap(({ repositories }) =>
      repositories.flatMap(
        ({ findings }) => findings.find(({ id }) => id === 'slipping-milestones')?.beside?.evidence ?? [],
      ),
    );
    const expected = planted.items.filter(({ indicator, listed }) => indicator === 'moved-items' && listed);
    expect(beside.map(({ repository, number }) => `${repository}#${number}`).sort()).toEqual(
      expected.map(({ repository, number }) => `${repository}#${number}`).sort(),
    );
  });

  it('are promised for a day or a version, and nothing else is', () => {
    const found = measured
      .flatMap(({ repositories }) => repositories)
      .flatMap(({ promises }) => promises ?? [])
      .map(({ repository, kind, title, day, version, status }) =>
        [repository, kind, title, day, version, status].join(' | '),
      );
    const expected = plantedPromises.map(({ repository, kind, title, day, version, expect: status }) =>
      [repository, kind, title, day, version, status].join(' | '),
    );
    expect(found.sort()).toEqual(expected.sort());
  });

  it('are thanked for: newcomers of the month, and upkeep, as the rows have them', () => {
    let people = 0;
    for (const { repository, thanks } of measured.flatMap(({ repositories }) => repositories)) {
      const name = `${repository.owner}/${repository.name}`;
      const { upkeep, newcomers } = thanksOf(toldOf(name));
      expect([name, thanks!.newcomers]).toEqual([name, newcomers]);
      // The second opinion looks at changes alone: elsewhere work is pushed without one, or its kind is not told.
      if (repository.owner !== 'quiet-apiary') continue;
      expect([name, thanks!.upkeep]).toEqual([name, upkeep]);
      people += Object.keys(upkeep).length;
    }
    expect(people).toBeGreaterThan(5);
  });

  it('have a twin each', () => {
    const { repositories, items } = planted;
    for (const { indicator, expect: status } of repositories) {
      const other = status === 'fine' ? 'neglected' : 'fine';
      expect(repositories).toContainEqual(expect.objectContaining({ indicator, expect: other }));
    }
    for (const { indicator, repository, listed } of items.filter((item) => item.listed)) {
      const twins = items.filter((item) => item.indicator === indicator && item.listed !== listed);
      const quiet = plantedValues.some((row) => row.indicator === indicator && row.repository !== repository);
      expect([indicator, twins.length > 0 || quiet]).toEqual([indicator, true]);
    }
    for (const { indicator, repository } of plantedValues)
      expect(
        plantedValues.filter((row) => row.indicator === indicator && row.repository !== repository),
      ).not.toEqual([]);
  });

  it('stand in the sum of the project, item by item', () => {
    const sum = (id: string) =>
      harbour.repositories
        .map((each) => each.findings.find((one) => one.id === id)!.value!)
        .reduce((a, b) => a + b);
    for (const id of listing) {
      const project = harbour.project.findings.find((one) => one.id === id)!;
      expect(project).toMatchObject({ status: 'neglected', value: sum(id), evidenceTotal: sum(id) });
      const waits = project.evidence.map(({ days }) => days!);
      expect(waits).toEqual([...waits].sort((a, b) => b - a));
    }
  });
});

const CATALOGUE = [
  'drifting-docs',
  'features-without-docs',
  'unanswered-docs-issues',
  'overdue-removals',
  'slipping-milestones',
  'waiting-decisions',
  'contributors-waiting',
  'time-to-first-response',
  'time-to-decision',
  'decision-makers',
  'single-company-decisions',
  'close-or-park',
  'newcomers-left-waiting',
  'newcomers-per-mentor',
  'newcomers-returning',
  'first-issues-available',
  'ci-carriers',
  'quiet-fixes',
  'review-load',
  'queue-per-reviewer',
  'months-of-queue',
  'gone-quiet',
  'upkeep-by-volunteers',
  'hat-balance',
  'upkeep-carriers',
  'planned-upkeep',
  'governance-gaps',
  'leadership-rotation',
  'untested-changes',
  'reciprocity',
];

describe('what is planted for indicators that may come', () => {
  it('is something for each of the catalogue', () => {
    const { repositories, items } = planted;
    const ids = [...repositories, ...items, ...plantedValues].map(({ indicator }) => indicator);
    const told = [...ids, 'leadership-rotation', 'reciprocity'];
    expect(CATALOGUE.filter((id) => !told.includes(id))).toEqual([]);
  });

  const counted = plantedValues.filter(({ indicator }) => indicator in secondOpinion);
  it.each(counted)('$indicator of $repository: $why', ({ indicator, repository, value, n }) => {
    const ask: (told: ToldWorld) => object = secondOpinion[indicator as keyof typeof secondOpinion];
    const opinion: { readonly value?: number; readonly n?: number } = ask(toldOf(repository));
    if (value === null) expect(opinion.n ?? 0).toBe(0);
    else expect(opinion.value).toBeCloseTo(value, 9);
    if (n !== undefined) expect(opinion.n).toBeCloseTo(n, 9);
  });

  const lists = Object.keys(listedBy) as (keyof typeof listedBy)[];
  it.each(lists)('%s: the listed items and no other in any repository', (indicator) => {
    const found = told
      .filter(({ world }) => !world.repository.isArchived)
      .filter(({ world }) => !world.repository.nameWithOwner.startsWith('harbour-lights/'))
      .flatMap((one) =>
        listedBy[indicator](one).map(({ number }) => `${one.world.repository.nameWithOwner}#${number}`),
      );
    const expected = planted.items.filter((item) => item.indicator === indicator && item.listed);
    expect(found.sort()).toEqual(expected.map(({ repository, number }) => `${repository}#${number}`).sort());
    for (const { repository, value } of plantedValues.filter((row) => row.indicator === indicator))
      if (value !== null) expect(listedBy[indicator](toldOf(repository)).length).toBe(value);
  });

  it('drifting-docs: the pages whose links are dead', () => {
    expect(pagesWithDeadLinks(toldOf('quiet-apiary/hive').world)).toEqual([
      'README.md',
      'docs/events.md',
      'docs/guide.md',
      'docs/install.md',
      'docs/reading.md',
      'docs/units.md',
    ]);
    for (const name of ['comb', 'smoker', 'wax'])
      expect(pagesWithDeadLinks(toldOf(`quiet-apiary/${name}`).world)).toEqual([]);
  });

  it.each(plantedReciprocity)(
    'reciprocity of $company in $project',
    ({ project, company, given, received }) => {
      const worlds = told
        .map(({ world }) => world)
        .filter(({ repository }) => repository.owner.login === project);
      expect(reciprocityOf(company, worlds)).toEqual({ given, received });
    },
  );

  it('leadership-rotation: one stopped in signalbox; one came and one stopped in timetable', () => {
    const rotation = secondOpinion['leadership-rotation'];
    expect(rotation(toldOf('slow-railway/signalbox'))).toEqual({ became: 0, stopped: 1 });
    expect(rotation(toldOf('slow-railway/timetable'))).toEqual({ became: 1, stopped: 1 });
  });

  it('upkeep-by-volunteers: a range, as some are unknown', () => {
    const { value, to, n } = secondOpinion['upkeep-by-volunteers'](toldOf('quiet-apiary/wax'));
    expect([value * n, to * n, n].map(Math.round)).toEqual([119, 127, 137]);
  });

  it('waiting-decisions of discussions: a proposal that maintainers left', () => {
    for (const { repository, number, listed, why } of planted.discussions) {
      const discussion = toldOf(repository).world.discussions?.find((one) => one.number === number);
      const newest = discussion?.comments.findLast(
        ({ authorAssociation }) => authorAssociation === 'COLLABORATOR',
      );
      const silent = Date.parse('2026-08-01') - Date.parse(newest?.createdAt ?? '') > 30 * 86_400_000;
      expect([why, discussion?.category.name === 'Proposals' && silent]).toEqual([why, listed]);
    }
  });

  it('milestones: each keeps where its due date stood', () => {
    const milestones = told.flatMap(({ world }) => world.milestones);
    const moved = milestones.filter(({ history }) => history !== undefined);
    expect(moved.length).toBe(5);
    for (const { history = [], title, dueOn, createdAt } of moved) {
      expect(history.at(-1)).toMatchObject({ title, dueOn });
      expect(history[0]?.at).toBe(createdAt);
      expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).sort());
      expect(new Set(history.map((value) => value.dueOn)).size).toBe(history.length);
    }
  });

  it('companies: Ostrel writes features and fixes alone, reviews nobody else; one person changes employer', () => {
    const logins = companies.table.filter(({ company }) => company === 'ostrel').map(({ login }) => login);
    for (const { world, areas } of told) {
      const own = world.pullRequests.filter(({ author }) => logins.includes(author?.login ?? ''));
      for (const change of own) {
        expect(['feature', 'fix']).toContain(areas.get(change.number));
        expect((change.files ?? []).filter(({ path }) => /^(docs|test)\/|\.md$/.test(path))).toEqual([]);
      }
    }
    expect(new Set(companies.table.map(({ login }) => login)).size).toBe(companies.table.length - 1);
    expect(companies.employmentAt('hilde-linden', Date.parse('2025-10-31'))?.company).toBe('gabletarn');
    expect(companies.employmentAt('hilde-linden', Date.parse('2025-11-01'))?.company).toBe('vennick');
    const domains = (day: string) =>
      toldOf('quiet-apiary/comb')
        .world.commits.filter(({ author }) => author.user?.login === 'hilde-linden')
        .filter(({ authoredDate }) => authoredDate.slice(0, 7) === day)
        .map(({ author }) => author.emailDomain);
    expect(new Set(domains('2025-10'))).toEqual(new Set(['gabletarn.example']));
    expect(new Set(domains('2025-11'))).toEqual(new Set(['vennick.example']));
  });

  it.each([
    ['ostrel', { community: 0, all: 156 }],
    ['gabletarn', { community: 21, all: 82 }],
    ['vennick', { community: 90, all: 100 }],
  ])('companies: the hats of %s', (company, hats) => {
    expect(hatOf(company, told)).toEqual(hats);
  });

  it('close-or-park: the machine that spoke lately is no person', () => {
    const { world } = toldOf('slow-railway/signalbox');
    const asleep = planted.items.filter(({ indicator, listed }) => indicator === 'close-or-park' && listed);
    const touched = asleep.filter(({ number }) => {
      const item = [...world.issues, ...world.pullRequests].find((one) => one.number === number)!;
      return Date.parse(item.updatedAt ?? '') > lastAct(item);
    });
    expect(touched.length).toBe(2);
  });
});
