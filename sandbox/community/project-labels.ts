import type { WorldLabel } from '../world.ts';
import { repositoryLabels } from './repository-labels.ts';

/** The labels that the repositories of Quiet Apiary and Slow Railway share. */
export const projectLabels: readonly WorldLabel[] = [
  ...repositoryLabels,
  { name: 'deprecation', description: 'Goes away, and when', color: 'f9d0c4' },
  { name: 'upkeep', description: 'Keeps the whole in order', color: 'bfdadc' },
];
