import { PREFIXES } from '../../../model/keys.ts';
import type { BranchPlace } from './branch-place.ts';
import { type GitPlace, git } from './git.ts';

/** A folder with what a branch has, and what was written since. */
export interface Copy {
  readonly place: BranchPlace;
  readonly git: GitPlace;
  /** The tree without anything. */
  readonly nothing: string;
  /** The commit that the folder was made from; `null`: the branch is not there yet. */
  base: string | null;
}

export function run({ git: at }: Pick<Copy, 'git'>, args: readonly string[], input = ''): Promise<string> {
  return git(at, args, input);
}

/** As the remote calls it. */
export const refOf = ({ place }: Copy): string => `refs/heads/${place.branch}`;

/** As the clone calls it: keeps what was fetched from being cleared away, and is no branch of the person's. */
export const knownRefOf = ({ place }: Copy): string => `refs/community-hat/${place.branch}`;

/** Others than receipts can be made again. */
export function isReceipt(key: string): boolean {
  return key.startsWith(PREFIXES.receipts);
}
