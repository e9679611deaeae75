import type { FilesStep } from '../files/files-step.ts';
import { pageTextSelection } from './page-text-query.ts';
import { RATE_LIMIT } from './rate-limit.ts';
import { foldersSelection, headSelection } from './tree-query.ts';

/** Steps of several repositories in one request: `w<n>` is the repository of the nth. */
export function filesQuery(steps: readonly FilesStep[]): {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
} {
  const given = steps.flatMap((step, index) => variablesOf(step, partOf(index)));
  const declared = given.map(([name, type]) => `$${name}: ${type}`);
  const query = `query Files(${declared.join(', ')}) {
${steps.map((step, index) => repositoryOf(step, partOf(index))).join('\n')}
  ${RATE_LIMIT}
}`;
  return { query, variables: Object.fromEntries(given.map(([name, , value]) => [name, value])) };
}

export function partOf(index: number): string {
  return `w${index}`;
}

type Variable = readonly [name: string, type: string, value: string];

function variablesOf(step: FilesStep, part: string): readonly Variable[] {
  const { owner, name } = step.repository;
  const repository: readonly Variable[] = [
    [`${part}owner`, 'String!', owner],
    [`${part}name`, 'String!', name],
  ];
  if (step.kind === 'start') return [...repository, [`${part}head`, 'String!', step.head]];
  const oids = step.batch.map(({ oid }, n): Variable => [`${part}o${n}`, 'GitObjectID!', oid]);
  if (step.kind === 'folders') return [...repository, ...oids];
  const paths = step.batch.map(({ path }, n): Variable => [`${part}p${n}`, 'String!', path]);
  return [...repository, [`${part}head`, 'GitObjectID!', step.head.oid], ...oids, ...paths];
}

function repositoryOf(step: FilesStep, part: string): string {
  return `  ${part}: repository(owner: $${part}owner, name: $${part}name, followRenames: true) {
    ${selectionOf(step, part)}
  }`;
}

function selectionOf(step: FilesStep, part: string): string {
  switch (step.kind) {
    case 'start':
      return headSelection(part, step.nested);
    case 'folders':
      return foldersSelection(part, step.batch.length, step.nested);
    case 'pages':
      return pageTextSelection(part, step.batch.length);
  }
}
