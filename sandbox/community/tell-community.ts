import type { World } from '../world.ts';
import { beacon } from './beacon.ts';
import { charts } from './charts.ts';
import { foghorn } from './foghorn.ts';
import { worldOf } from './world-of.ts';

/** Each world with the numbers that its planted items got, by key. */
export function tellCommunity(): readonly {
  readonly world: World;
  readonly numbers: ReadonlyMap<string, number>;
}[] {
  return [beacon(), foghorn(), charts()].map(worldOf);
}
