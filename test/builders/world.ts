import type {
  World,
  WorldActor,
  WorldComment,
  WorldCommit,
  WorldDiscussion,
  WorldDiscussionComment,
  WorldIssue,
  WorldLabel,
  WorldMilestone,
  WorldPullRequest,
  WorldRelease,
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

  /**
   * `closingIssuesReferences: [1]` lets it close issue 1, `statusCheckRollup: { state: 'FAILURE' }` lets its checks fail;
   * both commits and changes take the latter.
   */
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

  /** The first one switches the repository's discussions on. */
  withDiscussion(part: Partial<WorldDiscussion> = {}): WorldBuilder {
    const discussion: WorldDiscussion = {
      ...this.#numbered('D', 'discussions'),
      category: { name: 'Q&A', isAnswerable: true },
      answer: null,
      answerChosenAt: null,
      comments: [],
    };
    return this.with({ discussions: [...(this.#world.discussions ?? []), { ...discussion, ...part }] });
  }

  withLabel(name: string, part: Partial<WorldLabel> = {}): WorldBuilder {
    return this.with({
      labels: [...this.#world.labels, { name, description: null, color: 'ededed', ...part }],
    });
  }

  withMilestone(part: Partial<WorldMilestone> = {}): WorldBuilder {
    const number = this.#world.milestones.length + 1;
    const milestone: WorldMilestone = {
      number,
      title: `Milestone ${number}`,
      state: 'OPEN',
      dueOn: null,
      createdAt: worldTime(number),
      closedAt: null,
    };
    return this.with({ milestones: [...this.#world.milestones, { ...milestone, ...part }] });
  }

  /** `description` are its notes. */
  withRelease(part: Partial<WorldRelease> = {}): WorldBuilder {
    const number = this.#world.releases.length + 1;
    const release: WorldRelease = {
      id: `RE_${this.#world.repository.nameWithOwner}_${number}`,
      tagName: `v${number}.0.0`,
      name: null,
      createdAt: worldTime(number),
      publishedAt: worldTime(number),
      author: aWorldActor('ada'),
      description: null,
    };
    return this.with({ releases: [...this.#world.releases, { ...release, ...part }] });
  }

  #item(prefix: string, folder: string) {
    const numbered = this.#numbered(prefix, folder);
    return { ...numbered, assignees: [], milestone: null, timelineItems: [] };
  }

  /** Issues, changes and discussions count together. */
  #numbered(prefix: string, folder: string) {
    const { issues, pullRequests, discussions = [] } = this.#world;
    const number = issues.length + pullRequests.length + discussions.length + 1;
    const { nameWithOwner, url } = this.#world.repository;
    return {
      id: `${prefix}_${nameWithOwner}_${number}`,
      number,
      title: `Item ${number}`,
      url: `${url}/${folder}/${number}`,
      author: aWorldActor('ada'),
      authorAssociation: 'NONE',
      labels: [],
      createdAt: worldTime(number),
      updatedAt: worldTime(number),
      closedAt: null,
      comments: [],
    };
  }
}

export function aWorldActor(login: string, __typename = 'User'): WorldActor {
  return { __typename, login };
}

export function aWorldComment(id: string, createdAt: string): WorldComment {
  return { id, createdAt, author: aWorldActor('bo'), authorAssociation: 'MEMBER' };
}

export function aWorldDiscussionComment(
  id: string,
  createdAt: string,
  replies: readonly WorldComment[] = [],
): WorldDiscussionComment {
  return { ...aWorldComment(id, createdAt), replies };
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
