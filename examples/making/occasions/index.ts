import type { Occasion } from '../occasion.ts';
import { firstMonth } from './first-month.ts';
import { oneProject } from './one-project.ts';
import { oneRepositoryEach } from './one-repository-each.ts';
import { partlyRead } from './partly-read.ts';
import { secondMonth } from './second-month.ts';

/** In the order in which the page lists their examples. */
export const OCCASIONS: readonly Occasion[] = [
  secondMonth,
  firstMonth,
  partlyRead,
  oneRepositoryEach,
  oneProject,
];
