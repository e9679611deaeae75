import type { WorldFile } from '../world.ts';
import type { FieldsOf } from './resolver.ts';

/** A few sources do not count the lines of binary files. */
export const changedFileFields: FieldsOf<WorldFile> = {
  path: ({ path }) => path,
  additions: ({ additions }) => additions ?? 0,
  deletions: ({ deletions }) => deletions ?? 0,
  changeType: ({ changeType }) => changeType,
};
