import { getVariableValues, Kind, parse } from 'graphql';
import { nodesOf } from '../../sandbox/rules/nodes-of.ts';
import { pointsOf } from '../../sandbox/rules/points-of.ts';
import { type AskedPage, readPages } from '../../sandbox/rules/read-pages.ts';
import { refusePages } from '../../sandbox/rules/refuse-pages.ts';
import { refuseTooManyNodes } from '../../sandbox/rules/refuse-too-many-nodes.ts';
import { loadSchema } from '../../sandbox/schema/load-schema.ts';
import { CHECKS, FULL_PAGE, FULL_PAGE_SIZES, HYDRATE, HYDRATE_SIZES, INDEX } from './priced-queries.ts';

describe('what a query costs', () => {
  it.each([
    ['a full page of a first harvest', FULL_PAGE, FULL_PAGE_SIZES, 7, 8855],
    ['one repository of an index', INDEX, {}, 1, 700],
    ['25 changes without threads', HYDRATE, { ...HYDRATE_SIZES, plain: ids(25) }, 2, 3925],
    ['25 changes with 10 x 5 threads', HYDRATE, { ...HYDRATE_SIZES, threaded: ids(25) }, 4, 5425],
    ['100 issues', HYDRATE, { ...HYDRATE_SIZES, issueIds: ids(100) }, 3, 8100],
    [
      '15 plain and 10 threaded changes, 10 issues, 2 discussions',
      HYDRATE,
      {
        ...HYDRATE_SIZES,
        plain: ids(15),
        threaded: ids(10),
        issueIds: ids(10),
        discussionIds: ids(2),
        threads: 20,
        threadComments: 10,
      },
      4,
      7377,
    ],
    ['the checks of 100 commits', CHECKS, { commitIds: ids(100) }, 1, 200],
    ['nothing that pages', '{ viewer { login } rateLimit { cost } }', {}, 1, 0],
  ])('%s', (_, query, variables, points, nodes) => {
    const pages = pagesOf(query, variables);
    expect({ points: pointsOf(pages), nodes: nodesOf(pages) }).toEqual({ points, nodes });
  });

  it('is that of GitHub’s own worked example', () => {
    const query = `{ viewer { repositories(first: 100) { edges { node { issues(first: 50) { edges { node { labels(first: 60) { nodes { name } } } } } } } } } }`;
    const pages = pagesOf(query);
    expect(pointsOf(pages)).toBe(51);
    expect(nodesOf(pages)).toBe(100 + 5000 + 300000);
  });

  it('counts a field that fragments ask for twice once, and what is left out not at all', () => {
    const query = `query ($no: Boolean = false) {
      repository(owner: "a", name: "b") { ...One ...Two
        gone: issues(first: 100) @include(if: $no) { nodes { labels(first: 50) { nodes { name } } } }
        skipped: issues(first: 100) @skip(if: true) { nodes { id } } } }
      fragment One on Repository { issues(first: 10) { nodes { id } } }
      fragment Two on Repository { issues(first: 10) { nodes { number } } }`;
    const pages = pagesOf(query);
    expect(pages).toHaveLength(1);
    expect(nodesOf(pages)).toBe(10);
  });
});

describe('what is refused', () => {
  it.each([
    ['MISSING_PAGINATION_BOUNDARIES', 'issues { nodes { id } }'],
    ['MISSING_PAGINATION_BOUNDARIES', 'issues { pageInfo { endCursor } }'],
    ['EXCESSIVE_PAGINATION', 'issues(first: 101) { nodes { id } }'],
    ['EXCESSIVE_PAGINATION', 'issues(last: 500) { nodes { id } }'],
    ['INVALID_PAGINATION', 'issues(first: 0) { nodes { id } }'],
    ['INVALID_PAGINATION', 'issues(first: 1, last: 1) { nodes { id } }'],
  ])('%s: %s', (type, connection) => {
    const pages = pagesOf(`{ repository(owner: "a", name: "b") { ${connection} } }`);
    expect(() => refusePages(pages)).toThrow(expect.objectContaining({ type }));
  });

  it('is found in inner pages, with the path', () => {
    const pages = pagesOf(
      '{ r: repository(owner: "a", name: "b") { issues(first: 1) { nodes { labels { nodes { id } } } } } }',
    );
    expect(() => refusePages(pages)).toThrow(
      expect.objectContaining({ path: ['r', 'issues', 'nodes', 'labels'] }),
    );
  });

  it('is not a count alone', () => {
    const pages = pagesOf('{ repository(owner: "a", name: "b") { issues(states: OPEN) { totalCount } } }');
    expect(() => refusePages(pages)).not.toThrow();
    expect(nodesOf(pages)).toBe(0);
  });

  it('is a hundred and first id', () => {
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(() => refusePages(pagesOf(query, { ids: ids(100) }))).not.toThrow();
    expect(() => refusePages(pagesOf(query, { ids: ids(101) }))).toThrow(
      expect.objectContaining({ type: 'ARGUMENT_LIMIT' }),
    );
  });

  it('is more than 500,000 nodes', () => {
    expect(() => refuseTooManyNodes(500_000)).not.toThrow();
    expect(() => refuseTooManyNodes(500_001)).toThrow(
      expect.objectContaining({ type: 'MAX_NODE_LIMIT_EXCEEDED' }),
    );
  });
});

function pagesOf(query: string, given: Readonly<Record<string, unknown>> = {}): readonly AskedPage[] {
  const schema = loadSchema();
  const { definitions } = parse(query);
  const operation = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION)!;
  const fragments = new Map(
    definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])),
  );
  const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced!;
  return readPages({ schema, fragments, variables }, operation);
}

function ids(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `id${index}`);
}
