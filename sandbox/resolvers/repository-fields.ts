import type { ItemNode, RepositoryNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { rowsAsTheyCome, type SortedRows, sortRows } from '../pages/sorted-rows.ts';
import { Refusal } from '../rules/refusal.ts';
import { connectionOf } from './connection-of.ts';
import { findObject } from './find-object.ts';
import { orderOf } from './order-of.ts';
import { refuseUnplayedArguments } from './refuse-unplayed-arguments.ts';
import type { Arguments, FieldsOf } from './resolver.ts';
import { updatedAtOf } from './updated-at-of.ts';

const PLACES = ['', '.github/', 'docs/'];

export const repositoryFields: FieldsOf<RepositoryNode> = {
  id: ({ id }) => id,
  databaseId: ({ world }) => world.repository.databaseId ?? null,
  name: ({ world }) => world.repository.name,
  nameWithOwner: ({ world }) => world.repository.nameWithOwner,
  owner: ({ world }) => world.repository.owner,
  url: ({ world }) => world.repository.url,
  resourcePath: ({ world }) => `/${world.repository.nameWithOwner}`,
  description: ({ world }) => world.repository.description ?? null,
  createdAt: ({ world }) => world.repository.createdAt ?? world.repository.firstActivity,
  pushedAt: ({ world }) => world.repository.pushedAt ?? null,
  updatedAt: ({ world }) => world.repository.asOf,
  isArchived: ({ world }) => world.repository.isArchived ?? false,
  isFork: ({ world }) => world.repository.isFork ?? false,
  isEmpty: ({ commits }) => commits.head() === null,
  isDisabled: () => false,
  isLocked: () => false,
  isMirror: () => false,
  isPrivate: () => false,
  isTemplate: () => false,
  hasIssuesEnabled: ({ world }) => world.repository.hasIssuesEnabled ?? true,
  hasDiscussionsEnabled: () => false,
  stargazerCount: ({ world }) => world.repository.stargazerCount ?? 0,
  forkCount: ({ world }) => world.repository.forkCount ?? 0,
  licenseInfo: ({ world }) => world.repository.licenseInfo ?? null,
  codeOfConduct: () => null,
  contributingGuidelines: (repository) => governance(repository, 'CONTRIBUTING.md'),
  codeowners: (repository) => governance(repository, 'CODEOWNERS'),
  isSecurityPolicyEnabled: (repository) => governance(repository, 'SECURITY.md') !== null,
  securityPolicyUrl: (repository) => governance(repository, 'SECURITY.md')?.url ?? null,
  issueTemplates: () => [],
  pullRequestTemplates: () => [],
  fundingLinks: () => [],
  // Null for an empty repository, as on GitHub. A world that knows no commits can play nothing else.
  defaultBranchRef: (repository) => {
    const target = repository.commits.head();
    return target && { name: repository.world.repository.defaultBranchRef.name, target, repository };
  },
  object: (repository, given) => findObject(repository, given),
  issue: ({ byNumber }, { number }) => numbered(byNumber.get(Number(number)), 'Issue', number),
  pullRequest: ({ byNumber }, { number }) => numbered(byNumber.get(Number(number)), 'PullRequest', number),
  issueOrPullRequest: ({ byNumber }, { number }) =>
    byNumber.get(Number(number)) ?? notFound('issue or pull request', number),
  issues: (repository, given) => {
    const where = 'Repository.issues';
    const filter = (given.filterBy ?? {}) as Arguments;
    refuseUnplayedArguments(`${where}(filterBy:)`, filter, ['since', 'states', 'labels']);
    const { field, direction } = orderOf(where, given, ['CREATED_AT', 'UPDATED_AT'], BY_CREATION);
    const asked = {
      states: given.states ?? filter.states ?? null,
      labels: given.labels ?? filter.labels ?? null,
      since: filter.since ?? null,
    };
    const sorted = sortedItems(repository, 'issues', field, asked);
    return connectionOf(where, sorted, given, {
      direction,
      obeys: ['filterBy', 'orderBy', 'states', 'labels'],
    });
  },
  pullRequests: (repository, given) => {
    const where = 'Repository.pullRequests';
    const { field, direction } = orderOf(where, given, ['CREATED_AT', 'UPDATED_AT'], BY_CREATION);
    const asked = { states: given.states ?? null, labels: given.labels ?? null, since: null };
    const sorted = sortedItems(repository, 'pullRequests', field, asked);
    return connectionOf(where, sorted, given, { direction, obeys: ['orderBy', 'states', 'labels'] });
  },
  label: ({ labels }, { name }) => labels.get(String(name)) ?? null,
  labels: (repository, given) => {
    const order = orderOf('Repository.labels', given, ['CREATED_AT', 'NAME'], BY_CREATION);
    const sorted = remember(repository, `labels ${order.field}`, () => {
      const nodes = [...repository.labels.values()];
      // Worlds do not know when a label was made; their order stands for it.
      if (order.field === 'CREATED_AT') return rowsAsTheyCome(nodes, ({ id }) => id);
      return sortRows(
        order.field,
        nodes.map((node) => ({ key: node.row.name, id: node.id, node })),
      );
    });
    return connectionOf('Repository.labels', sorted, given, {
      direction: order.direction,
      obeys: ['orderBy'],
    });
  },
  milestone: ({ milestones }, { number }) => milestones.get(Number(number)) ?? null,
  milestones: (repository, given) => {
    const where = 'Repository.milestones';
    const fields = ['CREATED_AT', 'UPDATED_AT', 'NUMBER', 'DUE_DATE'];
    const { field, direction } = orderOf(where, given, fields, { field: 'NUMBER', direction: 'ASC' });
    const states = given.states as readonly string[] | null | undefined;
    const sorted = remember(repository, `milestones ${field} ${states}`, () => {
      const nodes = [...repository.milestones.values()].filter(
        ({ row }) => !states || states.includes(row.state),
      );
      return sortRows(
        field,
        nodes.map((node) => {
          const { row } = node;
          const keys: Record<string, number> = {
            CREATED_AT: Date.parse(row.createdAt),
            UPDATED_AT: Date.parse(row.updatedAt ?? row.closedAt ?? row.createdAt),
            DUE_DATE: row.dueOn ? Date.parse(row.dueOn) : 0,
          };
          return { key: keys[field] ?? row.number, id: node.id, node };
        }),
      );
    });
    return connectionOf(where, sorted, given, { direction, obeys: ['orderBy', 'states'] });
  },
  releases: (repository, given) => {
    const where = 'Repository.releases';
    const { field, direction } = orderOf(where, given, ['CREATED_AT', 'NAME'], {
      field: 'CREATED_AT',
      direction: 'DESC',
    });
    const sorted = remember(repository, `releases ${field}`, () =>
      sortRows(
        field,
        repository.releases.map((node) => ({
          key: field === 'NAME' ? (node.row.name ?? node.row.tagName) : Date.parse(node.row.createdAt),
          id: node.id,
          node,
        })),
      ),
    );
    return connectionOf(where, sorted, given, { direction, obeys: ['orderBy'] });
  },
  discussions: (_, given) =>
    connectionOf('Repository.discussions', { order: 'none', rows: [] }, given, {
      obeys: ['orderBy', 'states', 'answered', 'categoryId'],
    }),
};

const BY_CREATION = { field: 'CREATED_AT', direction: 'ASC' } as const;

interface AskedItems {
  readonly states: unknown;
  readonly labels: unknown;
  readonly since: unknown;
}

function sortedItems<F extends 'issues' | 'pullRequests'>(
  repository: RepositoryNode,
  list: F,
  field: string,
  asked: AskedItems,
): SortedRows<ItemNode> {
  return remember(repository, `${list} ${field} ${JSON.stringify(asked)}`, () => {
    const states = asked.states as readonly string[] | null;
    const labels = asked.labels as readonly string[] | null;
    const since = asked.since === null ? null : Date.parse(String(asked.since));
    const items: readonly ItemNode[] = repository[list];
    const kept = items.filter(
      ({ row }) =>
        (!states || states.includes(row.state)) &&
        (!labels || labels.some((label) => row.labels?.includes(label))) &&
        (since === null || Date.parse(updatedAtOf(row)) >= since),
    );
    return sortRows(
      field,
      kept.map((node) => ({
        key: Date.parse(field === 'UPDATED_AT' ? updatedAtOf(node.row) : node.row.createdAt),
        id: node.id,
        node,
      })),
    );
  });
}

function numbered(item: ItemNode | undefined, type: ItemNode['__typename'], number: unknown): ItemNode {
  return item?.__typename === type ? item : notFound(type, number);
}

function notFound(what: string, number: unknown): never {
  const type =
    what === 'Issue' || what === 'PullRequest' ? `a${what === 'Issue' ? 'n' : ''} ${what}` : `an ${what}`;
  throw new Refusal('NOT_FOUND', `Could not resolve to ${type} with the number of ${number}.`);
}

function governance({ tree, world }: RepositoryNode, name: string): { readonly url: string } | null {
  const path = tree.firstOf(PLACES.map((place) => `${place}${name}`));
  const branch = world.repository.defaultBranchRef.name;
  return path === null ? null : { url: `${world.repository.url}/blob/${branch}/${path}` };
}
