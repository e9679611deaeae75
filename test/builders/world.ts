import type {
  World,
  WorldActor,
  WorldComment,
  WorldCommit,
  WorldIssue,
  WorldPullRequest,
  WorldRepository,
  WorldReview,
} from '../../sandbox/world.ts';

/** A small world: `aWorld('harbour/quay').withIssue({ title: 'A' }).build()`. What a test does not say is plain. */
export function aWorld(nameWithOwner = 'harbour/quay'): WorldBuilder {
  const [owner = '', name = ''] = nameWithOwner.split('/');
  return new WorldBuilder({
    repository: {
      nameWithOwner,
      owner: { __typename: 'Organization', login: owner },
      name,
      url: `https://github.com/${nameWithOwner}`,
      defaultBranchRef: { name: 'main', target: { oid: null } },
      asOf: '2026-08-02T00:00:00Z',
      firstActivity: '2024-01-01T00:00:00Z',
    },
    issues: [],
    pullRequests: [],
    commits: [],
    labels: [],
    milestones: [],
    releases: [],
    people: [],
  });
}

export class WorldBuilder {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  build(): World {
    return this.#world;
  }

  with(part: Partial<World>): WorldBuilder {
    return new WorldBuilder({ ...this.#world, ...part });
  }

  withRepository(part: Partial<WorldRepository>): WorldBuilder {
    return this.with({ repository: { ...this.#world.repository, ...part } });
  }

  withIssue(part: Partial<WorldIssue> = {}): WorldBuilder {
    const item = { ...this.#item('I', 'issues'), state: 'OPEN' as const };
    return this.with({ issues: [...this.#world.issues, { ...item, ...part }] });
  }

  withPullRequest(part: Partial<WorldPullRequest> = {}): WorldBuilder {
    const pullRequest: WorldPullRequest = {
      ...this.#item('PR', 'pull'),
      state: 'OPEN',
      isDraft: false,
      mergedAt: null,
      mergedBy: null,
      mergeCommit: null,
      baseRefName: null,
      headRefOid: null,
      additions: 3,
      deletions: 1,
      changedFiles: 1,
      files: [{ path: 'a.ts', additions: 3, deletions: 1, changeType: 'MODIFIED' }],
      commits: [],
      reviews: [],
    };
    return this.with({ pullRequests: [...this.#world.pullRequests, { ...pullRequest, ...part }] });
  }

  withCommit(part: Partial<WorldCommit> = {}): WorldBuilder {
    return this.with({
      commits: [...this.#world.commits, { ...aWorldCommit(this.#world.commits.length + 1), ...part }],
    });
  }

  #item(prefix: string, folder: string) {
    const number = this.#world.issues.length + this.#world.pullRequests.length + 1;
    const { nameWithOwner, url } = this.#world.repository;
    return {
      id: `${prefix}_${nameWithOwner}_${number}`,
      number,
      title: `Item ${number}`,
      url: `${url}/${folder}/${number}`,
      author: aWorldActor('ada'),
      authorAssociation: 'NONE',
      assignees: [],
      labels: [],
      milestone: null,
      createdAt: worldTime(number),
      updatedAt: worldTime(number),
      closedAt: null,
      comments: [],
      timelineItems: [],
    };
  }
}

export function aWorldActor(login: string, __typename = 'User'): WorldActor {
  return { __typename, login };
}

export function aWorldComment(id: string, createdAt: string): WorldComment {
  return { id, createdAt, author: aWorldActor('bo'), authorAssociation: 'MEMBER' };
}

export function aWorldReview(part: Partial<WorldReview> = {}): WorldReview {
  const createdAt = worldTime(1);
  return {
    id: 'PRR_1',
    state: 'COMMENTED',
    author: aWorldActor('bo'),
    authorAssociation: 'MEMBER',
    createdAt,
    submittedAt: part.createdAt ?? createdAt,
    comments: [],
    ...part,
  };
}

export function aWorldCommit(number: number): WorldCommit {
  const at = worldTime(number);
  const person = {
    date: at.replace('Z', '+02:00'),
    emailDomain: 'example.org',
    identity: 'feed0000beef',
    user: aWorldActor('ada'),
  };
  return {
    oid: String(number).padStart(40, '0'),
    messageHeadline: `Commit ${number}`,
    authoredDate: at,
    committedDate: at,
    author: person,
    committer: person,
    parents: number > 1 ? [String(number - 1).padStart(40, '0')] : [],
    files: ['a.ts'],
  };
}

/** The `day`th day of 2025, at noon. */
export function worldTime(day: number): string {
  return new Date(Date.UTC(2025, 0, day, 12)).toISOString().replace('.000Z', 'Z');
}
