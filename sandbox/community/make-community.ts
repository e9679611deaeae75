import type { World } from '../world.ts';
import { type ProjectId, tellCommunity } from './tell-community.ts';

/** The made-up community, or some projects of it. The same bytes at every call; see `docs/made-up-community.md`. */
export function makeCommunity(...projects: readonly ProjectId[]): World[] {
  return tellCommunity(...projects).map(({ world }) => world);
}
