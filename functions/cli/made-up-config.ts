import { join } from 'node:path';
import { packageRoot } from '../adapters/package-root.ts';

/** The configuration of the built-in made-up community. */
export function madeUpConfig(): string {
  return join(packageRoot(), 'examples/made-up-community.yaml');
}
