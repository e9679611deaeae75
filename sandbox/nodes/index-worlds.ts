import type { World } from '../world.ts';
import { CommitGraph } from './commit-graph.ts';
import { FileTree } from './file-tree.ts';
import { indexDiscussion } from './index-discussion.ts';
import { indexIssue, indexPullRequest, type TimelineKinds } from './index-item.ts';
import type { Node, RepositoryNode } from './node.ts';
import { NodeRegister } from './node-register.ts';

/** All worlds that a sandbox plays, ready to be asked. */
export interface PlayedWorlds {
  readonly repositories: readonly RepositoryNode[];
  node(id: string): Node | null;
  /** Null for what is none. */
  organization(login: string): OrganizationNode | null;
  /** Upper and lower case do not matter, as on GitHub. A former name leads to where it went, if renames are followed. */
  repository(owner: string, name: string, followRenames?: boolean): RepositoryNode | null;
}

/** Logins as their accounts spell them. */
export interface OrganizationNode {
  readonly __typename: 'Organization';
  readonly login: string;
  readonly members: readonly string[];
}

export function indexWorlds(worlds: readonly World[], kinds: TimelineKinds): PlayedWorlds {
  const register = new NodeRegister();
  const byName = new Map<string, RepositoryNode>();
  for (const world of worlds) {
    const name = world.repository.nameWithOwner.toLowerCase();
    if (byName.has(name)) throw new Error(`The sandbox was given ${world.repository.nameWithOwner} twice`);
    byName.set(name, indexWorld(register, world, kinds));
  }
  const byFormerName = new Map<string, RepositoryNode>();
  for (const repository of byName.values()) {
    const { formerNames = [] } = repository.world.repository;
    for (const name of formerNames) byFormerName.set(name.toLowerCase(), repository);
  }
  const organizations = organizationsIn(worlds);
  return {
    organization: (login) => organizations.get(login.toLowerCase()) ?? null,
    repositories: [...byName.values()],
    node: (id) => register.get(id),
    repository: (owner, name, followRenames = true) => {
      const asked = `${owner}/${name}`.toLowerCase();
      return byName.get(asked) ?? (followRenames ? byFormerName.get(asked) : undefined) ?? null;
    },
  };
}

function organizationsIn(worlds: readonly World[]): ReadonlyMap<string, OrganizationNode> {
  const owners = worlds
    .filter(({ repository }) => repository.owner.__typename === 'Organization')
    .map(({ repository }) => ({ login: repository.owner.login, members: [] as readonly string[] }));
  const told = worlds.flatMap((world) => world.organizations ?? []);
  return new Map(
    [...owners, ...told].map(({ login, members }) => [
      login.toLowerCase(),
      { __typename: 'Organization' as const, login, members },
    ]),
  );
}

function indexWorld(register: NodeRegister, world: World, kinds: TimelineKinds): RepositoryNode {
  const id = register.idFor(world.repository.id, `R_${world.repository.nameWithOwner}`);
  const begun = {
    __typename: 'Repository' as const,
    id,
    world,
    issues: [],
    pullRequests: [],
    byNumber: new Map(),
    discussions: new Map(),
    labels: new Map(),
    milestones: new Map(),
    releases: [],
  };
  const repository = withGit(begun, register);
  register.add(repository);
  for (const row of world.labels) {
    const labelId = register.idFor(null, `LA_${id}_${row.name}`);
    repository.labels.set(row.name, register.add({ __typename: 'Label', id: labelId, repository, row }));
  }
  for (const row of world.milestones) {
    const milestoneId = register.idFor(null, `MI_${id}_${row.number}`);
    repository.milestones.set(
      row.number,
      register.add({ __typename: 'Milestone', id: milestoneId, repository, row }),
    );
  }
  for (const row of world.releases) {
    const releaseId = register.idFor(row.id, `RE_${id}_${row.tagName}`);
    repository.releases.push(register.add({ __typename: 'Release', id: releaseId, repository, row }));
  }
  for (const row of world.issues) {
    const issue = indexIssue(register, repository, row, kinds);
    repository.issues.push(issue);
    repository.byNumber.set(row.number, issue);
  }
  for (const row of world.pullRequests) {
    const pullRequest = indexPullRequest(register, repository, row, kinds);
    repository.pullRequests.push(pullRequest);
    repository.byNumber.set(row.number, pullRequest);
  }
  for (const row of world.discussions ?? []) {
    repository.discussions.set(row.number, indexDiscussion(register, repository, row));
  }
  return repository;
}

/** Commits point back to their repository, so the repository has to be there first. */
function withGit(begun: Omit<RepositoryNode, 'commits' | 'tree'>, register: NodeRegister): RepositoryNode {
  const repository = begun as { -readonly [F in keyof RepositoryNode]: RepositoryNode[F] };
  repository.tree = new FileTree(begun.world);
  repository.commits = new CommitGraph(repository, register);
  return repository;
}
