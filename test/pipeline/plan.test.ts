import { memoryStore } from '../../functions/adapters/store/memory-store.ts';
import type { Config } from '../../functions/model/config.ts';
import { planKey, receiptKey } from '../../functions/model/keys.ts';
import { parseConfig } from '../../functions/model/parse-config.ts';
import type { Members, ProgressEvent, Store } from '../../functions/model/ports.ts';
import { readAffiliations } from '../../functions/pipeline/affiliations/read-affiliations.ts';
import { plan } from '../../functions/pipeline/plan.ts';

const facets = ['issues', 'changes'] as const;
const month = '2026-07';

test('a plan is written, with its repositories in one batch, and that of two projects once', async () => {
  const { runtime, store } = aRuntime();
  const planned = await plan(runtime, { month, config: aConfig(), version: '1.0.0', facets });
  expect(planned).toEqual({
    schema: 1,
    month,
    end: '2026-08-01T00:00:00Z',
    version: '1.0.0',
    config: aConfig(),
    facets: ['changes', 'issues'],
    batches: [
      [
        { owner: 'o', name: 'lamp' },
        { owner: 'o', name: 'post' },
        { owner: 'p', name: 'pier' },
      ],
    ],
  });
  expect(await written(store)).toEqual(planned);
});

test('a batch has up to 50 repositories, in the order of the configuration', async () => {
  const { runtime, said } = aRuntime();
  const [project] = aConfig().projects;
  const repositories = Array.from({ length: 101 }, (_, n) => `o/r${n}`);
  const config = { ...aConfig(), projects: [{ ...project!, repositories }] };
  const { batches } = await plan(runtime, { month, config, version: '1.0.0', facets });
  expect(batches.map((batch) => batch.length)).toEqual([50, 50, 1]);
  expect(batches.flat().map(({ owner, name }) => `${owner}/${name}`)).toEqual(repositories);
  expect(said.at(-1)?.message).toBe('2026-07, 101 repositories');
});

test('the month ends where the configured zone ends it', async () => {
  const { runtime } = aRuntime();
  const config = { ...aConfig(), timeZone: 'Pacific/Auckland' };
  expect((await plan(runtime, { month, config, version: '1.0.0', facets })).end).toBe('2026-07-31T12:00:00Z');
});

test('a month that has not ended cannot be planned', async () => {
  const { runtime } = aRuntime('2026-07-31T23:59:59Z');
  await expect(plan(runtime, { month, config: aConfig(), version: '1.0.0', facets })).rejects.toThrow(
    '2026-07 has not ended in UTC. The newest full month is 2026-06',
  );
});

test('one repository narrows the batches that are handed back, not the plan of the month', async () => {
  const { runtime, store } = aRuntime();
  const only = { owner: 'O', name: 'Lamp' };
  const planned = await plan(runtime, { month, config: aConfig(), version: '1.0.0', facets, only });
  expect(planned.batches).toEqual([[{ owner: 'o', name: 'lamp' }]]);
  expect((await written(store)).batches.flat()).toHaveLength(3);
  await expect(
    plan(runtime, {
      month,
      config: aConfig(),
      version: '1.0.0',
      facets,
      only: { owner: 'o', name: 'x' },
    }),
  ).rejects.toThrow('o/x is not among the repositories of 2026-07: o/lamp, o/post, p/pier');
});

test('until a letter was delivered, a new plan replaces the old one', async () => {
  const { runtime, store, said } = aRuntime();
  await plan(runtime, { month, config: aConfig(), version: '1.0.0', facets });
  await receipt(store, 'refused');
  const config = { ...aConfig(), leaveOut: ['ci-carriers'] };
  await plan(runtime, { month, config, version: '1.1.0', facets });
  expect(await written(store)).toMatchObject({ version: '1.1.0', config: { leaveOut: ['ci-carriers'] } });
  expect(said.filter(({ level }) => level === 'warning')).toEqual([]);
});

test.each(['claimed', 'sent', 'unknown'])(
  'once a receipt is %s the plan is frozen, and what differs is said',
  async (state) => {
    const { runtime, store, said } = aRuntime();
    const first = await plan(runtime, { month, config: aConfig(), version: '1.0.0', facets });
    await receipt(store, state);
    const [project, ...others] = aConfig().projects;
    const config: Config = {
      ...aConfig(),
      timeZone: 'Europe/Berlin',
      thresholds: { 'ci-carriers': { watch: 0.5, neglected: 0.9 } },
      mail: { ...aConfig().mail!, from: 'other@example.org' },
      projects: [{ ...project!, repositories: ['o/lamp'], maintainers: ['b@example.org'] }, ...others],
    };
    const again = await plan(runtime, { month, config, version: '1.1.0', facets: ['issues', 'commits'] });
    expect(again).toEqual(first);
    expect(await written(store)).toEqual(first);
    expect(said.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      'The letters of 2026-07 are delivered, so the month keeps what it was made with. Different now: ' +
        'version was 1.0.0, is 1.1.0; config.timeZone was UTC, is Europe/Berlin; config.mail.from was an address, is another; ' +
        'config.thresholds.ci-carriers was not set, is set; config.projects[0].repositories was 2 entries, is 1 entry; ' +
        'config.projects[0].maintainers[0] was an address, is another; facets[0] was changes, is commits',
    ]);
  },
);

test('the same plan again is frozen without a word', async () => {
  const { runtime, store, said } = aRuntime();
  await plan(runtime, { month, config: aConfig(), version: '1.0.0', facets });
  await receipt(store, 'sent');
  await plan(runtime, { month, config: aConfig(), version: '1.0.0', facets });
  expect(said.filter(({ level }) => level === 'warning')).toEqual([]);
});

test.each([
  ['Acme', []],
  [
    'ACME',
    [
      'Nobody is known to work for ACME, so its letter has nothing to tell. Did you mean Acme? Companies are spelled as under affiliations, and its domain or people stand there',
    ],
  ],
])('a sponsor that nobody is known to work for is told, and planned all the same: %s', async (name, told) => {
  const { runtime, said } = aRuntime();
  const config = {
    ...aConfig({ people: [{ login: 'ann', company: 'Acme' }] }),
    sponsors: [{ id: 'acme', company: name, recipients: [] }],
  };
  const planned = await plan(runtime, { month, config, version: '1', facets });
  expect(planned.config.sponsors).toHaveLength(1);
  expect(said.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(told);
});

describe('who works for whom', () => {
  const affiliations = { files: ['people.txt'], people: [{ login: 'ann', company: 'Acme' }] };
  const affiliationFiles = (text: string) => [{ path: 'people.txt', format: null, text }];

  test('is written down with the plan, and no address with it', async () => {
    const { runtime, store, said } = aRuntime();
    const text = 'bo: bo!post.example\n\tAcme until 2026-02-30\n\tTidewater\n';
    const config = aConfig(affiliations);
    await plan(runtime, { month, config, version: '1', facets, affiliationFiles: affiliationFiles(text) });
    const document = await readAffiliations(store, month);
    expect(document.people).toEqual([
      { login: 'ann', emailHashes: [], spells: [{ from: null, until: null, employer: company('Acme') }] },
      {
        login: 'bo',
        emailHashes: ['commit-address of 15'],
        spells: [{ from: null, until: null, employer: company('Tidewater') }],
      },
    ]);
    expect(JSON.stringify(document)).not.toContain('post.example');
    expect(warnings(said)).toEqual([
      'people.txt, line 2: A date must be a day that exists, written as 2026-07-31.',
    ]);
  });

  test('is frozen with the plan, and a difference is told', async () => {
    const { runtime, store, said } = aRuntime();
    const config = aConfig(affiliations);
    const now = (text: string) =>
      plan(runtime, { month, config, version: '1', facets, affiliationFiles: affiliationFiles(text) });
    await now('bo: \n\tAcme\n');
    await receipt(store, 'sent');
    const before = await readAffiliations(store, month);
    await now('bo: \n\tTidewater\n');
    expect(await readAffiliations(store, month)).toEqual(before);
    expect(warnings(said)).toEqual([
      'The letters of 2026-07 are delivered, so the month keeps what it was made with. Different now: who works for whom',
    ]);
  });

  test('a row of the config that differs is told without a name', async () => {
    const { runtime, store, said } = aRuntime();
    const now = (login: string) =>
      plan(runtime, {
        month,
        config: aConfig({ hats: [{ login, project: 'lamp', hat: 'community' }] }),
        version: '1',
        facets,
      });
    await now('zed');
    await receipt(store, 'sent');
    await now('yan');
    expect(warnings(said)).toEqual([
      'The letters of 2026-07 are delivered, so the month keeps what it was made with. Different now: who works for whom',
    ]);
  });

  test('a conflict and many bad lines are told shortly, and nobody is named', async () => {
    const { runtime, said } = aRuntime();
    const text = `zed: \n\tAcme\n\tTidewater\n${'bad line\n'.repeat(7)}`;
    const files = affiliationFiles(text);
    await plan(runtime, {
      month,
      config: aConfig(affiliations),
      version: '1',
      facets,
      affiliationFiles: files,
    });
    expect(warnings(said)).toHaveLength(7);
    expect(warnings(said).slice(5)).toEqual([
      '2 more places about who works for whom cannot be used. Run: community-hat who --month 2026-07',
      'In 1 place sources contradict each other about who works for whom, which counts as unknown. Run: community-hat who --month 2026-07',
    ]);
    expect(warnings(said).join()).not.toContain('zed');
  });

  describe('members of organisations', () => {
    const companies = [{ name: 'Ostrel', organizations: ['ostrel'] }];
    const planIt = (runtime: ReturnType<typeof aRuntime>['runtime']) =>
      plan(runtime, { month, config: aConfig({ companies }), version: '1', facets });

    test('are read and kept with the day', async () => {
      const { runtime, store, said } = aRuntime(undefined, () => ({ ok: true, logins: ['cy'] }));
      await planIt(runtime);
      const document = await readAffiliations(store, month);
      expect(document.organizations).toEqual([
        { organization: 'ostrel', readAt: '2026-08-02T08:00:00.000Z', logins: ['cy'] },
      ]);
      expect(document.members).toEqual([
        { login: 'cy', spells: [{ from: '2025-06-28', until: null, employer: company('Ostrel') }] },
      ]);
      expect(warnings(said)).toEqual([]);
    });

    test('that cannot be read are told; what was read before counts', async () => {
      let answer: Members = { ok: false, reason: 'There is no organisation ostrel' };
      const { runtime, store, said } = aRuntime(undefined, () => answer);
      await planIt(runtime);
      expect((await readAffiliations(store, month)).members).toEqual([]);
      answer = { ok: true, logins: ['cy'] };
      await planIt(runtime);
      answer = { ok: false, reason: 'GitHub asks to wait' };
      await planIt(runtime);
      expect((await readAffiliations(store, month)).members).toHaveLength(1);
      expect(warnings(said)).toEqual([
        'the configuration, organisation ostrel: Its members cannot be read: There is no organisation ostrel.',
        'the configuration, organisation ostrel: Its members cannot be read: GitHub asks to wait. What was read on 2026-08-02 counts.',
      ]);
    });

    test('are not asked for again once the month is frozen', async () => {
      let asked = 0;
      const { runtime, store, said } = aRuntime(undefined, () => {
        asked++;
        return { ok: true, logins: [`member-${asked}`] };
      });
      await planIt(runtime);
      await receipt(store, 'sent');
      await planIt(runtime);
      expect(asked).toBe(1);
      expect(warnings(said)).toEqual([]);
    });
  });

  test('of a month that was planned without it nobody is known', async () => {
    const { runtime, store } = aRuntime();
    await plan(runtime, { month, config: aConfig(), version: '1', facets });
    expect((await readAffiliations(store, month)).people).toEqual([]);
    expect((await readAffiliations(store, '2020-01')).people).toEqual([]);
  });

  function company(name: string) {
    return { kind: 'company', name };
  }

  function warnings(said: readonly ProgressEvent[]): string[] {
    return said.filter(({ level }) => level === 'warning').map(({ message }) => message);
  }
});

function aRuntime(now = '2026-08-02T08:00:00Z', members: () => Members = () => ({ ok: true, logins: [] })) {
  const store = memoryStore();
  const said: ProgressEvent[] = [];
  const runtime = {
    store,
    clock: { now: () => new Date(now) },
    secrets: { hash: (purpose: string, text: string) => `${purpose} of ${text.length}` },
    organizations: { members: async () => members() },
    progress: (event: ProgressEvent) => void said.push(event),
  };
  return { runtime, store, said };
}

function aConfig(affiliations?: unknown): Config {
  const parsed = parseConfig(
    {
      ...(affiliations !== undefined && { affiliations }),
      mail: { from: 'letters@example.org' },
      projects: [
        { id: 'lamp', name: 'Lamp', repositories: ['o/lamp', 'o/post'], maintainers: ['a@example.org'] },
        { id: 'pier', name: 'Pier', repositories: ['p/pier', 'o/lamp'] },
      ],
    },
    { indicators: [] },
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.mistakes));
  return parsed.config;
}

async function receipt(store: Store, state: string): Promise<void> {
  const visibility = { kind: 'private', path: 'p' } as const;
  const edition = { visibility, audience: 'maintainers' as const, subject: 'lamp', month, revision: 1 };
  await store.write(receiptKey(edition, 'ab12'), Buffer.from(JSON.stringify({ schema: 1, state })));
}

async function written(store: Store) {
  return JSON.parse(Buffer.from((await store.read(planKey(month)))!.body).toString());
}
