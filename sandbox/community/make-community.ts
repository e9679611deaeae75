import type { World } from '../world.ts';
import { tellCommunity } from './tell-community.ts';

/** The three repositories of Harbour Lights. The same bytes at every call; see `docs/made-up-community.md`. */
export function makeCommunity(): World[] {
  return tellCommunity().map(({ world }) => world);
}
