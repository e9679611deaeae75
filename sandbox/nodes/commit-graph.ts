import type { WorldCommit } from '../world.ts';
import type { CommitNode, RepositoryNode } from './node.ts';
import type { NodeRegister } from './node-register.ts';

/** The commits of one repository: those on the default branch in order, then those that only changes have. */
export class CommitGraph {
  readonly #repository: RepositoryNode;
  readonly #register: NodeRegister;
  readonly #byOid = new Map<string, CommitNode>();
  /** On the default branch, oldest first. */
  readonly #onBranch: CommitNode[] = [];
  readonly #histories = new Map<string, readonly CommitNode[]>();
  readonly #checks = new Map<string, { readonly state: string }>();

  constructor(repository: RepositoryNode, register: NodeRegister) {
    this.#repository = repository;
    this.#register = register;
    for (const row of repository.world.commits) {
      if (!this.#byOid.has(row.oid)) this.#onBranch.push(this.#add(row.oid, row));
    }
  }

  /** The newest commit of the default branch; null where the world knows no commits. */
  head(): CommitNode | null {
    const { oid } = this.#repository.world.repository.defaultBranchRef.target;
    return (oid ? this.#byOid.get(oid) : undefined) ?? this.#onBranch.at(-1) ?? null;
  }

  find(oid: string): CommitNode | null {
    return this.#byOid.get(oid) ?? null;
  }

  /** A commit that a row names, with the row's own knowledge of it where it has some. */
  take(oid: string, row: WorldCommit | null): CommitNode {
    return this.#byOid.get(oid) ?? this.#add(oid, row);
  }

  /** What a change says of its head, whose own row does not always know it. */
  tellChecks(oid: string, rollup: { readonly state: string }): void {
    this.#checks.set(oid, rollup);
  }

  /** Null: no check ran. */
  checksOf({ oid, row }: CommitNode): { readonly state: string } | null {
    return row?.statusCheckRollup ?? this.#checks.get(oid) ?? null;
  }

  /** Of the default branch and of changes. */
  all(): Iterable<CommitNode> {
    return this.#byOid.values();
  }

  /** What is reachable from a commit, itself included, oldest first. */
  history(from: CommitNode): readonly CommitNode[] {
    if (from === this.head()) return this.#onBranch;
    let known = this.#histories.get(from.oid);
    if (!known) {
      known = this.#reach(from);
      this.#histories.set(from.oid, known);
    }
    return known;
  }

  #reach(from: CommitNode): readonly CommitNode[] {
    // A source that knows no parents tells no more than the order.
    const isOnBranch = this.#onBranch[from.position] === from;
    if (isOnBranch && !from.row?.parents) return this.#onBranch.slice(0, from.position + 1);
    const reached = new Set<CommitNode>([from]);
    for (const commit of reached) {
      for (const oid of commit.row?.parents ?? []) {
        const parent = this.#byOid.get(oid);
        // What was ever the head had no more than the world's list of the branch has.
        if (parent?.row && (!isOnBranch || parent.position < this.#onBranch.length)) reached.add(parent);
      }
    }
    return [...reached].sort((a, b) => a.position - b.position);
  }

  #add(oid: string, row: WorldCommit | null): CommitNode {
    const node = this.#register.add({
      __typename: 'Commit',
      id: this.#register.idFor(null, `C_${this.#repository.id}_${oid}`),
      oid,
      repository: this.#repository,
      row,
      position: this.#byOid.size,
    });
    this.#byOid.set(oid, node);
    return node;
  }
}
