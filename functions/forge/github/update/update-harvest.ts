import type { Harvest } from '../ask.ts';
import type { Known } from './known.ts';
import type { UpdatePlace } from './update-place.ts';

/** A repository that is being brought up to date, with what is known of it. */
export interface UpdateHarvest extends Harvest {
  readonly update: UpdatePlace;
  readonly known: Known;
}
