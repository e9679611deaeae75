import type { WorldLabel } from '../world.ts';

/** The labels that the three repositories share. */
export const repositoryLabels: readonly WorldLabel[] = [
  { name: 'bug', description: 'Something does not work', color: 'd73a4a' },
  { name: 'dependencies', description: 'About what we build on', color: '0366d6' },
  { name: 'documentation', description: 'Words for readers', color: '0075ca' },
  { name: 'enhancement', description: 'Something new', color: 'a2eeef' },
  { name: 'good first issue', description: 'Good for newcomers', color: '7057ff' },
  { name: 'needs decision', description: 'Somebody has to say yes or no', color: 'fbca04' },
  { name: 'needs-rebase', description: 'Does not apply any more', color: 'e99695' },
  { name: 'parked', description: 'On purpose, until we come back to it', color: 'cfd3d7' },
  { name: 'rfc', description: 'A request for comments', color: 'fbca04' },
  { name: 'waiting for author', description: 'The author has the next word', color: 'c5def5' },
];
