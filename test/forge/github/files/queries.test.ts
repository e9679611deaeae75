import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema, getVariableValues, Kind, parse, validate } from 'graphql';
import { nextFilesStep } from '../../../../functions/forge/github/files/files-step.ts';
import { beginWalk, MOST_ALIASES, type Walk } from '../../../../functions/forge/github/files/walk.ts';
import { filesQuery } from '../../../../functions/forge/github/queries/files-query.ts';
import { priceOf } from '../price.ts';
import { aRequest } from '../read-all.ts';

const SCHEMA_FILE = join(
  import.meta.dirname,
  '../../../../node_modules/@octokit/graphql-schema/schema.graphql',
);
const OID = 'a'.repeat(40);
const BEGUN: Walk = {
  ...beginWalk('repository', ['tree', 'pages']),
  head: { oid: OID, branch: 'main', url: 'https://github.com/harbour/quay' },
};
const FOLDERS = Array.from({ length: 100 }, (_, n) => ({ path: `a"${n}\n`, oid: OID }));
const PAGES = FOLDERS.map((folder) => ({
  ...folder,
  bytes: 1,
  purpose: 'documentation' as const,
  again: false,
}));

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema(readFileSync(SCHEMA_FILE, 'utf8'), { assumeValidSDL: true });
});

test.each([
  ['the head', beginWalk('repository', ['tree']), 1, 0],
  ['the head without what is in it', { ...beginWalk('repository', ['tree']), nested: false }, 1, 0],
  ['the owner’s head', beginWalk('organization', ['organizationPages']), 1, 0],
  ['folders', { ...BEGUN, folders: FOLDERS }, 1, 0],
  ['folders, one level', { ...BEGUN, folders: FOLDERS, nested: false }, 1, 0],
  ['one folder', { ...BEGUN, folders: FOLDERS, aliases: 1 }, 1, 0],
  ['documents', { ...BEGUN, pages: PAGES }, 1, MOST_ALIASES],
  ['one document', { ...BEGUN, pages: PAGES, aliases: 1 }, 1, 1],
] satisfies readonly (readonly [string, Walk, number, number])[])(
  'the query of %s is what GitHub’s official schema allows, for a point',
  (_, walk, points, nodes) => {
    const { query, variables } = filesQuery([nextFilesStep(walk, aRequest(), null)]);
    expect(problemsOf(query, variables)).toEqual([]);
    expect(priceOf(query, variables)).toEqual({ points, nodes });
  },
);

test('steps of all kinds go into one request', () => {
  const walks: readonly Walk[] = [
    beginWalk('repository', ['tree']),
    { ...BEGUN, folders: FOLDERS.slice(0, 3) },
    { ...BEGUN, pages: PAGES.slice(0, 3) },
    beginWalk('organization', ['organizationPages']),
  ];
  const { query, variables } = filesQuery(walks.map((walk) => nextFilesStep(walk, aRequest(), null)));
  expect(problemsOf(query, variables)).toEqual([]);
});

test('no path becomes part of a query', () => {
  const step = nextFilesStep({ ...BEGUN, pages: PAGES }, aRequest(), null);
  expect(filesQuery([step]).query).not.toContain('a"');
});

test('documents that are long are asked for a few at a time, one at least', () => {
  const long = (bytes: number) => {
    const pages = PAGES.map((page) => ({ ...page, bytes }));
    const step = nextFilesStep({ ...BEGUN, pages }, aRequest(), null);
    return step.kind === 'pages' ? step.batch.length : 0;
  };
  expect(long(100_000)).toBe(20);
  expect(long(50_000_000)).toBe(1);
});

function problemsOf(query: string, variables: Readonly<Record<string, unknown>>): readonly string[] {
  const document = parse(query);
  const problems = validate(schema, document).map(({ message }) => message);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variables);
  return [...problems, ...(errors ?? []).map(({ message }) => message)];
}
