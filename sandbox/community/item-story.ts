import { calendar } from './calendar.ts';

/** `null`: a deleted account. */
export type Login = string | null;

/** What happened on the timeline, before it has a number and an id. */
export interface EventDraft {
  readonly type: string;
  readonly by: Login;
  readonly at: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface CommentDraft {
  readonly by: Login;
  readonly at: number;
}

export interface Opening {
  readonly by: Login;
  readonly at: number;
  readonly title: string;
  /** Names a planted item, so that its number can be looked up. */
  readonly key?: string;
}

/**
 * What people do to an item, told in order. Every act writes the event and the state that belong together, so that a
 * story cannot contradict itself; acts planned for after the horizon have not happened.
 */
export class ItemStory {
  readonly by: Login;
  readonly at: number;
  readonly key: string | null;
  readonly comments: CommentDraft[] = [];
  readonly events: EventDraft[] = [];
  readonly labels: string[] = [];
  title: string;
  milestoneTitle: string | null = null;
  assignee: Login = null;
  closedAt: number | null = null;

  constructor(opening: Opening) {
    if (opening.at >= calendar.horizon) throw new Error(`Opened too late: ${opening.title}`);
    this.by = opening.by;
    this.at = opening.at;
    this.title = opening.title;
    this.key = opening.key ?? null;
  }

  comment(by: Login, at: number): this {
    if (this.happens(at)) this.comments.push({ by, at });
    return this;
  }

  label(by: Login, at: number, name: string): this {
    if (this.record('LabeledEvent', by, at, { label: { name } })) this.labels.push(name);
    return this;
  }

  unlabel(by: Login, at: number, name: string): this {
    if (this.record('UnlabeledEvent', by, at, { label: { name } })) {
      this.labels.splice(this.labels.indexOf(name), 1);
    }
    return this;
  }

  milestone(by: Login, at: number, title: string): this {
    if (this.record('MilestonedEvent', by, at, { milestoneTitle: title })) this.milestoneTitle = title;
    return this;
  }

  demilestone(by: Login, at: number): this {
    const fields = { milestoneTitle: this.milestoneTitle };
    if (this.record('DemilestonedEvent', by, at, fields)) this.milestoneTitle = null;
    return this;
  }

  rename(by: Login, at: number, title: string): this {
    const fields = { previousTitle: this.title, currentTitle: title };
    if (this.record('RenamedTitleEvent', by, at, fields)) this.title = title;
    return this;
  }

  assign(by: Login, at: number, assignee: string): this {
    const fields = { assignee: { __typename: 'User', login: assignee } };
    if (this.record('AssignedEvent', by, at, fields)) this.assignee = assignee;
    return this;
  }

  unassign(by: Login, at: number, assignee: string): this {
    const fields = { assignee: { __typename: 'User', login: assignee } };
    if (this.record('UnassignedEvent', by, at, fields)) this.assignee = null;
    return this;
  }

  close(by: Login, at: number): this {
    if (this.record('ClosedEvent', by, at, {})) this.closedAt = at;
    return this;
  }

  reopen(by: Login, at: number): this {
    if (this.record('ReopenedEvent', by, at, {})) this.closedAt = null;
    return this;
  }

  /** Whether it came to pass. */
  protected record(type: string, by: Login, at: number, fields: Readonly<Record<string, unknown>>): boolean {
    if (!this.happens(at)) return false;
    this.events.push({ type, by, at, fields });
    return true;
  }

  protected happens(at: number): boolean {
    if (at < this.at) throw new Error(`Before its opening: ${this.title}`);
    return at < calendar.horizon;
  }
}
