import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import {
  CONTINUATIONS,
  type ContinuationKind,
} from '../../../../functions/forge/github/queries/item-lists.ts';
import { SCANS } from '../../../../functions/forge/github/update/scans.ts';
import { pick, type Task } from '../../../../functions/forge/github/update/tasks.ts';
import type { UpdateHarvest } from '../../../../functions/forge/github/update/update-harvest.ts';
import {
  beginUpdate,
  NEW_SCAN,
  type UpdatePlace,
} from '../../../../functions/forge/github/update/update-place.ts';
import { updateRequest } from '../../../../functions/forge/github/update/update-request.ts';
import { priceOf } from '../price.ts';
import { aRequest } from '../read-all.ts';
import { UPDATED } from './kept.ts';

const SCHEMA_FILE = join(
  import.meta.dirname,
  '../../../../node_modules/@octokit/graphql-schema/schema.graphql',
);
const AT = '2026-07-01T00:00:00Z';
const OID = 'a'.repeat(40);
const INDEX = beginUpdate(UPDATED, {
  version: 1,
  facets: Object.fromEntries(UPDATED.map((facet) => [facet, AT])),
  head: OID,
  lost: [],
  width: 25,
  load: 100,
});
const QUIET: UpdatePlace = { ...INDEX, scans: {}, checks: [] };
const KINDS = Object.keys(CONTINUATIONS) as ContinuationKind[];

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'), { assumeValidSDL: true });
});

test('the index of ten repositories is one request of a point', () => {
  const all = Array.from({ length: 12 }, () => harvestAt(INDEX));
  const picked = pick(all, 100);
  expect(new Set(picked.map(({ whose }) => whose)).size).toBe(10);
  expect(problemsOf(picked)).toEqual([]);
  expect(priceOfRequest(picked)).toEqual({ points: 1, nodes: 7000 });
});

test.each(SCANS.filter((name) => name !== 'self'))(
  'a further page of %s alone fits, of recent history and of all',
  (name) => {
    for (const since of [AT, null]) {
      const scans = { [name]: { ...NEW_SCAN, floor: AT, cursor: 'X' } };
      const place = { ...QUIET, scans, history: { ...INDEX.history, head: OID, since } };
      expect(problemsOf(pick([harvestAt(place)], 100))).toEqual([]);
    }
  },
);

test.each([
  ['changes with threads', tasks(25, { facet: 'changes', threads: true }), 4],
  ['changes without', tasks(33, { facet: 'changes', threads: false }), 2],
  ['issues', tasks(100, { facet: 'issues' }), 3],
  ['discussions', tasks(33, { facet: 'discussions' }), 6],
])('%s fill a request of their own', (_, items, points) => {
  const picked = pick(
    [harvestAt({ ...QUIET, items: [...items, ...items.map((item) => ({ ...item, id: `${item.id}b` }))] })],
    100,
  );
  expect(picked).toHaveLength(items.length);
  expect(problemsOf(picked)).toEqual([]);
  expect(priceOfRequest(picked).points).toBe(points);
});

test('400 checks are one request of a few points, in as many aliases as GitHub wants', () => {
  const checks = Array.from({ length: 500 }, (_, n) => ({ id: `PR_${n}`, was: null, tries: 0 }));
  const picked = pick([harvestAt({ ...QUIET, checks })], 100);
  expect(picked).toHaveLength(400);
  expect(problemsOf(picked)).toEqual([]);
  expect(priceOfRequest(picked)).toEqual({ points: 1, nodes: 0 });
});

test('lists of all kinds go into one request, also beside items of all kinds', () => {
  const queue = Array.from({ length: 60 }, (_, n) => {
    const kind = KINDS[n % KINDS.length] ?? 'issues.labels';
    return { kind, item: `I_${n}`, node: `N_${n}`, after: 'X', facet: 'changes' as const, tries: 0 };
  });
  expect(pick([harvestAt({ ...QUIET, queue })], 100)).toHaveLength(40);
  for (const kind of KINDS)
    expect(
      problemsOf(pick([harvestAt({ ...QUIET, queue: queue.filter((list) => list.kind === kind) })], 100)),
    ).toEqual([]);
  const items = [
    ...tasks(2, { facet: 'changes', threads: true }),
    ...tasks(2, { facet: 'changes', threads: false }),
    ...tasks(2, { facet: 'issues' }),
    ...tasks(2, { facet: 'discussions' }),
  ];
  expect(problemsOf(pick([harvestAt({ ...QUIET, items, queue }), harvestAt(INDEX)], 100))).toEqual([]);
});

test('an item that failed takes half a request, then more, and at last is alone with little of each list', () => {
  const [item, ...others] = tasks(60, { facet: 'changes', threads: true });
  const sizes = [0, 1, 2, 3, 4, 5].map((tries) => {
    const failed = { ...(item as NonNullable<typeof item>), tries };
    return pick([harvestAt({ ...QUIET, items: [failed, ...others] })], 100).length;
  });
  expect(sizes).toEqual([25, 24, 22, 18, 10, 1]);
  const alone = pick(
    [harvestAt({ ...QUIET, items: [{ ...(item as NonNullable<typeof item>), tries: 5 }] })],
    100,
  );
  expect(problemsOf(alone)).toEqual([]);
  expect(priceOfRequest(alone).nodes).toBeLessThan(100);
});

test('no query asks for a text that people wrote, but for notes of releases', () => {
  const place = { ...INDEX, items: tasks(1, { facet: 'changes', threads: true }) };
  const { query } = updateRequest(pick([harvestAt(place)], 100));
  expect(query).not.toMatch(/\b(body|bodyText|bodyHTML|message|messageBody|databaseId|contexts)\b/);
});

function tasks(count: number, part: Pick<Extract<Task, { kind: 'item' }>['item'], 'facet' | 'threads'>) {
  return Array.from({ length: count }, (_, n) => ({
    id: `${part.facet}_${part.threads}_${n}`,
    tries: 0,
    ...part,
  }));
}

function harvestAt(update: UpdatePlace): UpdateHarvest {
  const known = {
    items: { issues: new Map(), changes: new Map(), discussions: new Map() },
    checks: [],
    incomplete: [],
    named: { labels: new Map(), milestones: new Map() },
    repository: null,
  };
  return { request: aRequest(), place: {} as UpdateHarvest['place'], update, known };
}

type Picks = Parameters<typeof updateRequest>[0];

function priceOfRequest(picked: Picks) {
  const { query, variables } = updateRequest(picked);
  return priceOf(query, variables);
}

function problemsOf(picked: Picks): readonly string[] {
  const { query, variables } = updateRequest(picked);
  const document = parse(query);
  const problems = validate(schema, document).map(({ message }) => message);
  if (problems.length > 0) return problems;
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  return (errors ?? []).map(({ message }) => message);
}
