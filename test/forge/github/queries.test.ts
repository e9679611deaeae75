import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import {
  beginning,
  type ChainPlace,
  type Continuation,
} from '../../../functions/forge/github/chain/chain-place.ts';
import { MOST_TRIES, nextStep } from '../../../functions/forge/github/chain/step.ts';
import {
  continuationQuery,
  MOST_ALIASES,
} from '../../../functions/forge/github/queries/continuation-query.ts';
import { idsQuery } from '../../../functions/forge/github/queries/ids-query.ts';
import { CONTINUATIONS, type ContinuationKind } from '../../../functions/forge/github/queries/item-lists.ts';
import { PATHS, pageQuery } from '../../../functions/forge/github/queries/page-query.ts';
import { singleQuery } from '../../../functions/forge/github/queries/single-query.ts';
import { NESTED, SPARE } from '../../../functions/forge/github/queries/sizes.ts';
import { FACETS } from '../../../functions/model/snapshot.ts';
import { priceOf } from './price.ts';

const SCHEMA_FILE = join(import.meta.dirname, '../../../node_modules/@octokit/graphql-schema/schema.graphql');
const KINDS = Object.keys(CONTINUATIONS) as ContinuationKind[];
const REPOSITORY = { owner: 'harbour', name: 'quay' };
const MOST_NODES = 500_000;

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'), { assumeValidSDL: true });
});

test.each([NESTED, SPARE])('the page query is what GitHub’s official schema allows', (sizes) => {
  expect(problemsOf(pageQuery(sizes))).toEqual([]);
});

test.each(['issues', 'changes', 'discussions', 'commits'] as const)(
  'the %s that a page lacked are asked for in a way that the schema allows',
  (facet) => {
    expect(problemsOf(idsQuery(facet))).toEqual([]);
    for (const sizes of [NESTED, SPARE])
      expect(problemsOf(singleQuery(facet, sizes), { ids: ['A'] })).toEqual([]);
  },
);

test('no query asks for the text of a title’s body, a comment, a review or a commit message', () => {
  for (const query of [pageQuery(NESTED), continuationQuery(KINDS)])
    expect(query).not.toMatch(/\b(body|bodyText|bodyHTML|message|messageBody|databaseId|contexts)\b/);
});

test.each([
  ['first', beginning(FACETS)],
  ['later', later(beginning(FACETS))],
  ['narrow', { ...later(beginning(FACETS)), width: 6 }],
  ['wide', { ...later(beginning(FACETS)), width: 50 }],
  ['labels alone', beginning(['labels'])],
  ['repository alone', beginning(['repository'])],
  ['of an empty repository', { ...beginning(FACETS), begun: true }],
])('the variables of the %s page fit', (_, place) => {
  const step = nextStep(place, REPOSITORY);
  expect(problemsOf(step.query, step.variables)).toEqual([]);
});

test.each(['issues', 'changes', 'discussions', 'commits'] as const)(
  'the query that passes by one of the %s fits',
  (facet) => {
    const place = { ...later(beginning(FACETS)), width: 1, tries: { [facet]: MOST_TRIES } };
    const step = nextStep(place, REPOSITORY);
    expect(step.kind).toBe('skip');
    expect(problemsOf(step.query, step.variables)).toEqual([]);
  },
);

test.each(KINDS)('the continuation of %s alone is valid', (kind) => {
  const step = nextStep(continuing([kind]), REPOSITORY);
  expect(step.kind).toBe('continuations');
  expect(problemsOf(step.query, step.variables)).toEqual([]);
});

test('any two kinds of continuations go into one request', () => {
  for (const one of KINDS)
    for (const other of KINDS) expect(problemsOf(continuationQuery([one, other]))).toEqual([]);
});

test('forty continuations of all kinds are one valid request', () => {
  const step = nextStep(continuing(repeated(KINDS, MOST_ALIASES)), REPOSITORY);
  expect(problemsOf(step.query, step.variables)).toEqual([]);
});

test('a page of 25 costs 6 points, one of 50 costs 12, and both stay far from the most nodes', () => {
  const at25 = nextStep(later(beginning(FACETS)), REPOSITORY);
  const at50 = nextStep({ ...later(beginning(FACETS)), width: 50 }, REPOSITORY);
  expect(priceOf(at25.query, at25.variables)).toEqual({ points: 6, nodes: 12_680 });
  expect(priceOf(at50.query, at50.variables)).toEqual({ points: 12, nodes: 21_660 });
});

test('a root that has ended costs nothing more', () => {
  const place = later(beginning(FACETS));
  const issuesLeft = nextStep({ ...place, roots: { issues: place.roots.issues } }, REPOSITORY);
  expect(priceOf(issuesLeft.query, issuesLeft.variables)).toEqual({ points: 1, nodes: 1525 });
});

test('forty continuations cost a point, or 10 where they bring lists of their own', () => {
  const price = (kinds: readonly ContinuationKind[]) => {
    const step = nextStep(continuing(kinds), REPOSITORY);
    return priceOf(step.query, step.variables);
  };
  const nesting: readonly ContinuationKind[] = ['changes.reviewThreads', 'discussions.comments'];
  for (const kind of KINDS.filter((kind) => !nesting.includes(kind)))
    expect(price(repeated([kind], MOST_ALIASES))).toEqual({ points: 1, nodes: 4000 });
  for (const kind of nesting) {
    const { points, nodes } = price(repeated([kind], MOST_ALIASES));
    expect(points).toBe(10);
    expect(nodes).toBeLessThan(MOST_NODES / 10);
  }
});

test('every watched path has its own chain', () => {
  for (const path of PATHS) expect(pageQuery(NESTED)).toContain(`path: "${path}"`);
});

function problemsOf(query: string, variables?: Readonly<Record<string, unknown>>): readonly string[] {
  const document = parse(query);
  const problems = validate(schema, document).map(({ message }) => message);
  if (variables === undefined || problems.length > 0) return problems;
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  return (errors ?? []).map(({ message }) => message);
}

function later(place: ChainPlace): ChainPlace {
  return { ...place, begun: true, head: 'a'.repeat(40) };
}

function continuing(kinds: readonly ContinuationKind[]): ChainPlace {
  const queue = kinds.map(
    (kind, index): Continuation => ({ kind, item: `I${index}`, node: `N${index}`, after: 'X' }),
  );
  return { ...later(beginning(FACETS)), roots: {}, queue };
}

function repeated(kinds: readonly ContinuationKind[], times: number): readonly ContinuationKind[] {
  return Array.from({ length: times }, (_, index) => kinds[index % kinds.length] ?? 'issues.labels');
}

test('no query asks for what is known to time out, to end, or to need a scope', () => {
  const texts = [pageQuery(NESTED), continuationQuery(KINDS), singleQuery('commits', NESTED)].join();
  for (const part of ['states:', 'contexts', 'databaseId', 'on Team']) expect(texts).not.toContain(part);
  expect(singleQuery('commits', NESTED)).not.toMatch(/changedFiles\b/);
});
