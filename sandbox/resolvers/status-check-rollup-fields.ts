import type { CommitNode } from '../nodes/node.ts';
import { connectionOf } from './connection-of.ts';
import type { FieldsOf } from './resolver.ts';

export const statusCheckRollupFields: FieldsOf<{ readonly state: string; readonly commit: CommitNode }> = {
  id: ({ commit }) => `SCR_${commit.id}`,
  state: ({ state }) => state,
  commit: ({ commit }) => commit,
  contexts: (_, given) => connectionOf('StatusCheckRollup.contexts', { order: 'none', rows: [] }, given),
};
