import { type ReadingContext, readTables } from '../../functions/measure/tables/read-tables.ts';
import type { Tables } from '../../functions/measure/tables/tables.ts';
import type { Employer } from '../../functions/model/affiliation.ts';
import {
  type Actor,
  type Association,
  type ChangeRow,
  type CheckOutcome,
  type CommitRow,
  type DiscussionRow,
  type EventRow,
  FACETS,
  type FacetName,
  type FacetRows,
  type FacetState,
  type FileRow,
  type IssueRow,
  type MilestoneRow,
  type PageRow,
  type ReleaseRow,
  type ReviewState,
  type Snapshot,
} from '../../functions/model/snapshot.ts';

/** The end of the month in all tests of measure: July 2026 in UTC. */
export const T = Date.parse('2026-08-01T00:00:00Z');

/** The instant `days` before T. */
export function ago(days: number): string {
  return new Date(T - days * 86_400_000).toISOString();
}

export function someone(login: string, type: Actor['type'] = 'User'): Actor {
  return { login, type };
}

interface Said {
  readonly by: string | null;
  readonly daysAgo: number;
  readonly bot?: boolean;
  readonly as?: Association;
}

interface ItemOptions {
  readonly title?: string;
  readonly by?: string | null;
  readonly bot?: boolean;
  readonly daysOld: number;
  readonly closedDaysAgo?: number;
  readonly closedBy?: string | null;
  /** Without an event of its own. */
  readonly closedSilently?: boolean;
  /** Lists that the forge would not give whole. */
  readonly incomplete?: Readonly<Record<string, string>>;
  readonly labels?: readonly string[];
  readonly milestone?: number;
  readonly assignees?: readonly string[];
  readonly comments?: readonly Said[];
  readonly events?: readonly (Said &
    Pick<EventRow, 'kind'> & { readonly what?: string; readonly to?: string })[];
}

interface ChangeOptions extends ItemOptions {
  readonly draft?: boolean;
  readonly mergedDaysAgo?: number;
  readonly mergedBy?: string | null;
  readonly mergedByBot?: boolean;
  readonly mergeCommit?: string;
  readonly base?: string;
  /** Paths, or rows where the kind of change matters. */
  readonly files?: readonly (string | FileRow)[] | null;
  readonly closes?: readonly number[];
  readonly reviews?: readonly (Said & { readonly state?: ReviewState })[];
  readonly threadComments?: readonly Said[];
  readonly pushes?: readonly {
    readonly daysAgo: number;
    readonly by?: string | null;
    readonly author?: string;
    readonly oid?: string;
  }[];
}

/** A repository in memory, told in days before T: `aSnapshot().withIssue({daysOld: 40})`. */
export function aSnapshot(): SnapshotBuilder {
  return new SnapshotBuilder();
}

export class SnapshotBuilder {
  readonly #rows: { [F in FacetName]: FacetRows[F][] } = {
    repository: [
      {
        id: 'R_1',
        owner: 'reef',
        name: 'kelp',
        url: 'https://github.com/reef/kelp',
        createdAt: ago(900),
        defaultBranch: 'main',
        archived: false,
        empty: false,
        fork: false,
        issuesEnabled: true,
        discussionsEnabled: false,
        stars: 0,
      },
    ],
    labels: [],
    milestones: [],
    releases: [],
    tree: [],
    pages: [],
    organizationPages: [],
    issues: [],
    changes: [],
    discussions: [],
    commits: [],
    pathCommits: [],
  };
  readonly #facets = Object.fromEntries(FACETS.map((facet) => [facet, { ok: true }])) as Record<
    FacetName,
    FacetState
  >;
  #numbers = 0;
  #ids = 0;

  withIssue({ stateReason = null, ...options }: ItemOptions & Pick<Partial<IssueRow>, 'stateReason'>): this {
    const closed = options.closedDaysAgo !== undefined;
    const row: IssueRow = { ...this.#item(options), state: closed ? 'closed' : 'open', stateReason };
    this.#rows.issues.push(row);
    return this;
  }

  withChange(options: ChangeOptions): this {
    const item = this.#item({
      ...options,
      ...(options.mergedDaysAgo !== undefined && { closedDaysAgo: options.mergedDaysAgo }),
    });
    const merged = options.mergedDaysAgo !== undefined;
    const merger = merged && options.mergedBy != null ? actor(options.mergedBy, options.mergedByBot) : null;
    const mergedAt = merged ? ago(options.mergedDaysAgo) : null;
    const events: EventRow[] = item.events.filter(({ kind }) => !(merged && kind === 'closed'));
    if (mergedAt !== null)
      events.push({ id: this.#id('E'), kind: 'merged', actor: merger, at: mergedAt, subject: null });
    const row: ChangeRow = {
      ...item,
      events,
      state: merged ? 'merged' : item.closedAt === null ? 'open' : 'closed',
      draft: options.draft ?? false,
      mergedAt,
      mergedBy: merger,
      mergeCommit: options.mergeCommit ?? null,
      baseBranch: options.base ?? 'main',
      headOid: null,
      additions: 1,
      deletions: 1,
      checks: null,
      closes: options.closes ?? [],
      files: options.files === null ? null : (options.files ?? ['src/a.ts']).map(file),
      commits: (options.pushes ?? []).map(({ daysAgo, by, author, oid }) => {
        const login = by === undefined ? (options.by ?? null) : by;
        return {
          oid: oid ?? this.#id('c'),
          committedAt: ago(daysAgo),
          author: author ?? login,
          committer: login,
        };
      }),
      reviews: (options.reviews ?? []).map(({ by, daysAgo, bot, as, state }) => ({
        id: this.#id('R'),
        author: by === null ? null : actor(by, bot),
        association: as ?? 'NONE',
        state: state ?? 'commented',
        submittedAt: ago(daysAgo),
      })),
      threads: (options.threadComments ?? []).map(({ by, daysAgo, bot }) => ({
        id: this.#id('T'),
        path: 'src/a.ts',
        resolved: false,
        comments: [
          {
            id: this.#id('TC'),
            author: by === null ? null : actor(by, bot),
            createdAt: ago(daysAgo),
            review: null,
          },
        ],
      })),
    };
    this.#rows.changes.push(row);
    return this;
  }

  /** `count` merged changes of `author` by `merger` in the last year: that makes the merger a maintainer. */
  withMaintainer(merger: string, daysAgo = 100): this {
    return this.withChange({
      by: 'somebody',
      daysOld: daysAgo + 2,
      mergedDaysAgo: daysAgo,
      mergedBy: merger,
    });
  }

  withMilestone(milestone: Pick<MilestoneRow, 'number' | 'title' | 'dueOn'> & Partial<MilestoneRow>): this {
    this.#rows.milestones.push({
      id: this.#id('M'),
      state: 'open',
      createdAt: ago(300),
      closedAt: null,
      seen: [],
      ...milestone,
    });
    return this;
  }

  withCommit(commit: {
    readonly oid?: string;
    readonly headline: string;
    readonly daysAgo: number;
    readonly by?: string;
    /** Of the author's address. */
    readonly domain?: string;
    /** Of the address of somebody whom git alone knows. */
    readonly hash?: string;
    readonly checks?: CheckOutcome | null;
    readonly parents?: number;
    readonly ciPaths?: readonly string[];
    readonly changedFiles?: number;
  }): this {
    const oid = commit.oid ?? this.#id('c');
    const login = commit.hash === undefined ? (commit.by ?? 'somebody') : null;
    const person = { login, emailDomain: commit.domain ?? null, emailHash: commit.hash ?? null };
    const row: CommitRow = {
      id: oid,
      headline: commit.headline,
      authoredAt: ago(commit.daysAgo),
      committedAt: ago(commit.daysAgo),
      offsetMinutes: 0,
      author: person,
      committer: person,
      parents: commit.parents ?? 1,
      additions: 1,
      deletions: 1,
      changedFiles: commit.changedFiles ?? 1,
      checks: commit.checks ?? null,
    };
    this.#rows.commits.push(row);
    for (const path of commit.ciPaths ?? []) this.#rows.pathCommits.push({ id: `${oid}:${path}`, oid, path });
    return this;
  }

  withRelease(release: Pick<ReleaseRow, 'tag'> & { readonly daysAgo: number } & Partial<ReleaseRow>): this {
    const { daysAgo, ...more } = release;
    this.#rows.releases.push({
      id: this.#id('RE'),
      name: null,
      author: null,
      createdAt: ago(daysAgo),
      publishedAt: ago(daysAgo),
      prerelease: false,
      announcements: [],
      ...more,
    });
    return this;
  }

  /** Files at the head; folders come by themselves. */
  withTree(...paths: readonly string[]): this {
    const folders = paths.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, i, all) => all.slice(0, i + 1).join('/')),
    );
    for (const id of new Set(['/', ...folders]))
      this.#rows.tree.push({ id, kind: 'folder', oid: id, bytes: null });
    for (const id of paths) this.#rows.tree.push({ id, kind: 'file', oid: id, bytes: 1 });
    return this;
  }

  /** A document at the head; `withTree` names its file. */
  withPage(page: Pick<PageRow, 'id'> & Partial<PageRow>): this {
    this.#rows.pages.push(documentOf(page));
    return this;
  }

  withOrganizationPage(page: Pick<PageRow, 'id'> & Partial<PageRow>): this {
    this.#rows.organizationPages.push(documentOf(page));
    return this;
  }

  withLabel(name: string): this {
    this.#rows.labels.push({ id: this.#id('L'), name, description: null });
    return this;
  }

  withDiscussion(
    options: Pick<
      ItemOptions,
      'title' | 'by' | 'bot' | 'daysOld' | 'closedDaysAgo' | 'labels' | 'comments'
    > & {
      readonly category?: string;
      readonly answeredDaysAgo?: number;
    },
  ): this {
    const { milestone: _, assignees: __, events: ___, comments, ...item } = this.#item(options);
    const row: DiscussionRow = {
      ...item,
      category: options.category ?? 'General',
      answerable: options.answeredDaysAgo !== undefined,
      answer: options.answeredDaysAgo === undefined ? null : this.#id('DC'),
      answeredAt: options.answeredDaysAgo === undefined ? null : ago(options.answeredDaysAgo),
      comments: comments.map((comment) => ({ ...comment, replyTo: null })),
    };
    this.#rows.discussions.push(row);
    return this;
  }

  /** Rows as they are. */
  withRows<F extends FacetName>(facet: F, rows: readonly FacetRows[F][]): this {
    this.#rows[facet].push(...rows);
    return this;
  }

  withArchived(): this {
    this.#rows.repository = this.#rows.repository.map((row) => ({ ...row, archived: true }));
    return this;
  }

  withUnreadable(facet: FacetName, reason: string): this {
    this.#facets[facet] = { ok: false, reason };
    return this;
  }

  build(): Snapshot {
    const rows = this.#rows;
    return {
      repository: { owner: 'reef', name: 'kelp' },
      harvestedAt: '2026-08-02T06:00:00Z',
      parts: [],
      facets: this.#facets,
      unreadable: [],
      async *rows<F extends FacetName>(facet: F) {
        yield* rows[facet] as FacetRows[F][];
      },
    };
  }

  /**
   * The tables of all facets, as an indicator gets them.
   * @param employed who is paid by whom, always; `independent` is nobody, and who is not named is unknown
   */
  async tables(
    employed: Readonly<Record<string, string>> = {},
    more: Partial<ReadingContext> = {},
  ): Promise<Tables> {
    const employers = {
      spellsOf: ({ login }: { readonly login: string | null }) =>
        login !== null && employed[login] !== undefined
          ? [
              {
                from: Number.NEGATIVE_INFINITY,
                until: Number.POSITIVE_INFINITY,
                employer: employer(employed[login]),
              },
            ]
          : [],
    };
    const context = { ...NOTHING_MORE, employers, ...more };
    const { tables } = await readTables(this.build(), new Set(FACETS), context);
    return tables as Tables;
  }

  #id(kind: string): string {
    return `${kind}_${++this.#ids}`;
  }

  #item(options: ItemOptions) {
    const closedAt = options.closedDaysAgo === undefined ? null : ago(options.closedDaysAgo);
    const events: EventRow[] = (options.events ?? []).map(({ kind, by, daysAgo, bot, what, to }) => ({
      id: this.#id('E'),
      kind,
      actor: by === null ? null : actor(by, bot),
      at: ago(daysAgo),
      subject: what ?? null,
      ...(to !== undefined && { to }),
    }));
    if (closedAt !== null && options.closedSilently !== true) {
      const closer = options.closedBy == null ? null : actor(options.closedBy);
      events.push({ id: this.#id('E'), kind: 'closed', actor: closer, at: closedAt, subject: null });
    }
    const number = ++this.#numbers;
    return {
      id: `I_${number}`,
      number,
      title: options.title ?? `Item ${number}`,
      author: options.by === null ? null : actor(options.by ?? 'somebody', options.bot),
      association: 'NONE' as const,
      createdAt: ago(options.daysOld),
      closedAt,
      ...(options.incomplete !== undefined && { incomplete: options.incomplete }),
      labels: options.labels ?? [],
      milestone: options.milestone ?? null,
      assignees: options.assignees ?? [],
      comments: (options.comments ?? []).map(({ by, daysAgo, bot, as }) => ({
        id: this.#id('C'),
        author: by === null ? null : actor(by, bot),
        association: as ?? ('NONE' as const),
        createdAt: ago(daysAgo),
      })),
      events,
    };
  }
}

function actor(login: string, bot = false): Actor {
  return someone(login, bot ? 'Bot' : 'User');
}

function employer(name: string): Employer {
  return name === 'independent' ? { kind: 'independent' } : { kind: 'company', name };
}

function file(given: string | FileRow): FileRow {
  return typeof given === 'string' ? { path: given, additions: 1, deletions: 1, change: 'modified' } : given;
}

function documentOf(page: Pick<PageRow, 'id'> & Partial<PageRow>): PageRow {
  return {
    oid: page.id,
    purpose: 'documentation',
    changedAt: null,
    changedIn: null,
    links: [],
    text: null,
    ...page,
  };
}

/** No bots, companies, hats or rules but those that come with the program. */
export const NOTHING_MORE: ReadingContext = {
  bots: [],
  employers: { spellsOf: () => [] },
  hatOverride: () => null,
  areaRules: [],
};
