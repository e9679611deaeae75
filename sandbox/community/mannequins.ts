import { people } from './people.ts';

/** Stand-ins for accounts of a tracker that the items were moved from. */
export const mannequins: readonly string[] = [people.mannequin, 'old-hive-tracker', 'old-rail-tracker'];
