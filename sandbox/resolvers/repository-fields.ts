import type { ItemNode, RepositoryNode } from '../nodes/node.ts';
import { remember } from '../pages/remember.ts';
import { Refusal } from '../rules/refusal.ts';
import { discussionsOf } from './discussions-of.ts';
import { findObject } from './find-object.ts';
import { issuesOf } from './issues-of.ts';
import { milestonesOf } from './milestones-of.ts';
import { pullRequestsOf } from './pull-requests-of.ts';
import { releasesOf } from './releases-of.ts';
import { repositoryLabelsOf } from './repository-labels-of.ts';
import type { FieldsOf } from './resolver.ts';

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
  pushedAt: (repository) => repository.world.repository.pushedAt ?? lastCommit(repository),
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
  hasDiscussionsEnabled: ({ world }) => world.discussions !== undefined,
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
  issues: (repository, given) => issuesOf(repository, given),
  pullRequests: (repository, given) => pullRequestsOf(repository, given),
  label: ({ labels }, { name }) => labels.get(String(name)) ?? null,
  labels: (repository, given) => repositoryLabelsOf(repository, given),
  milestone: ({ milestones }, { number }) => milestones.get(Number(number)) ?? null,
  milestones: (repository, given) => milestonesOf(repository, given),
  releases: (repository, given) => releasesOf(repository, given),
  discussion: ({ discussions }, { number }) =>
    discussions.get(Number(number)) ?? notFound('Discussion', number),
  discussions: (repository, given) => discussionsOf(repository, given),
};

function numbered(item: ItemNode | undefined, type: ItemNode['__typename'], number: unknown): ItemNode {
  return item?.__typename === type ? item : notFound(type, number);
}

function notFound(what: string, number: unknown): never {
  const type = `${/^[aeiou]/i.test(what) ? 'an' : 'a'} ${what}`;
  throw new Refusal('NOT_FOUND', `Could not resolve to ${type} with the number of ${number}.`);
}

function governance({ tree, world }: RepositoryNode, name: string): { readonly url: string } | null {
  const path = tree.firstOf(PLACES.map((place) => `${place}${name}`));
  const branch = world.repository.defaultBranchRef.name;
  return path === null ? null : { url: `${world.repository.url}/blob/${branch}/${path}` };
}

/** No push is older than the commits that it brought. */
function lastCommit(repository: RepositoryNode): string | null {
  return remember(repository, 'lastCommit', () => {
    const head = repository.commits.head();
    const history = head ? repository.commits.history(head) : [];
    return history.reduce<string | null>((last, { row }) => {
      if (!row || (last !== null && Date.parse(row.committedDate) <= Date.parse(last))) return last;
      return row.committedDate;
    }, null);
  });
}
