import type { FacetName, FacetRows } from '../../model/snapshot.ts';

type Shape = 'text' | 'text?' | 'number' | 'number?' | 'boolean' | 'list' | 'list?' | 'object' | 'object?';

const ITEM = {
  id: 'text',
  number: 'number',
  title: 'text',
  author: 'object?',
  association: 'text',
  createdAt: 'text',
  closedAt: 'text?',
  labels: 'list',
  milestone: 'number?',
  assignees: 'list',
  comments: 'list',
  events: 'list',
  state: 'text',
} as const;

const PAGE = {
  id: 'text',
  oid: 'text',
  purpose: 'text',
  changedAt: 'text?',
  changedIn: 'text?',
  links: 'list',
  text: 'text?',
} as const;

const SHAPES: { readonly [F in FacetName]: { readonly [field in keyof FacetRows[F]]?: Shape } } = {
  repository: {
    id: 'text',
    owner: 'text',
    name: 'text',
    url: 'text',
    createdAt: 'text',
    defaultBranch: 'text?',
    archived: 'boolean',
    empty: 'boolean',
    fork: 'boolean',
    issuesEnabled: 'boolean',
    discussionsEnabled: 'boolean',
    stars: 'number',
  },
  labels: { id: 'text', name: 'text', description: 'text?' },
  milestones: {
    id: 'text',
    number: 'number',
    title: 'text',
    state: 'text',
    createdAt: 'text',
    dueOn: 'text?',
    closedAt: 'text?',
    seen: 'list',
  },
  releases: {
    id: 'text',
    tag: 'text',
    name: 'text?',
    author: 'object?',
    createdAt: 'text',
    publishedAt: 'text?',
    prerelease: 'boolean',
    announcements: 'list',
  },
  tree: { id: 'text', kind: 'text', oid: 'text', bytes: 'number?' },
  pages: PAGE,
  organizationPages: PAGE,
  issues: { ...ITEM, stateReason: 'text?' },
  changes: {
    ...ITEM,
    draft: 'boolean',
    mergedAt: 'text?',
    mergedBy: 'object?',
    mergeCommit: 'text?',
    baseBranch: 'text',
    headOid: 'text?',
    additions: 'number',
    deletions: 'number',
    checks: 'text?',
    closes: 'list',
    files: 'list?',
    commits: 'list',
    reviews: 'list',
    threads: 'list',
  },
  discussions: {
    id: 'text',
    number: 'number',
    title: 'text',
    author: 'object?',
    association: 'text',
    createdAt: 'text',
    closedAt: 'text?',
    category: 'text',
    answerable: 'boolean',
    answer: 'text?',
    answeredAt: 'text?',
    labels: 'list',
    comments: 'list',
  },
  commits: {
    id: 'text',
    headline: 'text',
    authoredAt: 'text',
    committedAt: 'text',
    offsetMinutes: 'number',
    author: 'object',
    committer: 'object',
    parents: 'number',
    additions: 'number',
    deletions: 'number',
    changedFiles: 'number?',
    checks: 'text?',
  },
  pathCommits: { id: 'text', oid: 'text', path: 'text' },
};

/**
 * Refuses a row that is not what the model says: such a row is our bug, and stored it would spoil months.
 * Looks at the fields of the row itself only: it runs for every row.
 */
export function checkRow(facet: FacetName, row: { readonly id: string }): void {
  const fields: Readonly<Record<string, unknown>> = { ...row };
  for (const [field, shape] of Object.entries(SHAPES[facet]))
    if (!isShape(fields[field], shape))
      throw new Error(
        `Row ${row.id} of ${facet} is not as the model says: ${field} is no ${shape}. This is a bug of ours`,
      );
}

function isShape(value: unknown, shape: Shape): boolean {
  if (value === null) return shape.endsWith('?');
  switch (shape) {
    case 'text':
    case 'text?':
      return typeof value === 'string';
    case 'number':
    case 'number?':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'list':
    case 'list?':
      return Array.isArray(value);
    case 'object':
    case 'object?':
      return typeof value === 'object' && !Array.isArray(value);
  }
}
