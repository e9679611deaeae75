import { governanceGaps } from '../../functions/indicators/governance-gaps.ts';
import { ago, aSnapshot, T } from '../builders/snapshot.ts';

const template = 'It has a test. The documentation says so.';

/** Has everything, half of it in the owner's repository. */
const complete = () =>
  aSnapshot()
    .withTree('GOVERNANCE.md', 'MAINTAINERS.md', 'docs/deprecation-policy.md', 'src/kelp.ts')
    .withPage({ id: 'GOVERNANCE.md', purpose: 'governance', text: 'How to become a maintainer: ask.' })
    .withPage({ id: 'MAINTAINERS.md', purpose: 'governance', text: '- @Ann\n- @bea\n- @kim\n' })
    .withOrganizationPage({ id: 'CONTRIBUTING.md', purpose: 'governance', text: '' })
    .withOrganizationPage({ id: 'SECURITY.md', purpose: 'governance', text: '' })
    .withOrganizationPage({ id: 'CODE_OF_CONDUCT.md', purpose: 'governance', text: '' })
    .withOrganizationPage({ id: '.github/pull_request_template.md', purpose: 'governance', text: template })
    .withRelease({ tag: 'v1', daysAgo: 40 })
    .withMilestone({ number: 1, title: '2.0', dueOn: ago(-40) });

describe('governance gaps', () => {
  it('has none where everything is there, in the repository or at its owner', async () => {
    const tables = await complete().tables();
    expect(governanceGaps.count(tables, T)).toEqual({ repositories: 1, missing: {}, named: 3, silent: 3 });
    expect(governanceGaps.evidence(tables, T)).toEqual([]);
  });

  it('tells ten where nothing is there', async () => {
    const tables = await aSnapshot().withTree('src/kelp.ts').tables();
    const counts = governanceGaps.count(tables, T);
    expect(counts).toMatchObject({ named: 0, silent: 0 });
    expect(governanceGaps.evidence(tables, T).length).toBe(10);
    expect(governanceGaps.evidence(tables, T)[0]).toEqual({
      kind: 'repository',
      number: null,
      title: 'How it is governed',
      days: null,
      note: 'nowhere to be found',
    });
  });

  it('counts releases and milestones of the month, not of today', async () => {
    const tables = await complete().tables();
    expect(governanceGaps.count(tables, Date.parse(ago(60)))).toMatchObject({
      missing: { 'release-notes': 1 },
    });
    expect(governanceGaps.count(tables, Date.parse(ago(301)))).toMatchObject({
      missing: { 'release-notes': 1, roadmap: 1 },
    });
  });

  it('points to a template that asks for too little', async () => {
    const tables = await complete()
      .withPage({ id: 'pull_request_template.md', purpose: 'governance', text: 'Are there tests?' })
      .tables();
    expect(governanceGaps.evidence(tables, T)).toEqual([
      {
        kind: 'page',
        number: null,
        title: 'pull_request_template.md',
        days: null,
        note: 'does not ask for documentation',
      },
    ]);
  });

  it('counts named owners who did nothing for a year, whatever they did before', async () => {
    const tables = await complete()
      .withIssue({ by: 'zoe', daysOld: 50, comments: [{ by: 'ann', daysAgo: 30 }] })
      .withCommit({ headline: 'Tidy', daysAgo: 300, by: 'bea' })
      .withChange({ by: 'kim', daysOld: 400, mergedDaysAgo: 390, mergedBy: 'bea' })
      .tables();
    expect(governanceGaps.count(tables, T)).toMatchObject({ named: 3, silent: 1 });
  });

  it('adds up repositories, and names nobody', () => {
    const one = { repositories: 1, missing: { governance: 1, roadmap: 1 }, named: 4, silent: 1 } as const;
    const other = { repositories: 1, missing: { roadmap: 1 }, named: 2, silent: 0 } as const;
    expect(governanceGaps.measure(governanceGaps.merge(one, other))).toMatchObject({
      value: 3,
      n: 20,
      says: '3 of 20 things that a contributor looks for are missing',
      context: [
        'Missing: how it is governed (in 1 of 2), a roadmap or dated milestones (in 2 of 2).',
        expect.stringMatching(/^There: who maintains it, how to become a maintainer, /),
        'Owners files name 6 people; 1 of them did nothing here for 365 days.',
      ],
    });
  });

  it('does not apply in an archived repository', async () => {
    const tables = await aSnapshot().tables();
    const repository = { ...tables.repository, archived: true };
    expect(governanceGaps.count({ ...tables, repository }, T)).toMatchObject({
      reason: expect.stringContaining('archived'),
    });
  });
});
