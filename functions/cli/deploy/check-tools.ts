import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../adapters/package-root.ts';
import type { Terminal } from '../terminal.ts';
import { type Check, stop, well } from './check.ts';

const WHAT = 'CDK';

/** What `cdk` is called by; another may be named for who keeps it elsewhere. */
export function cdkCommand({ environment }: Pick<Terminal, 'environment'>): string {
  return environment.COMMUNITY_HAT_CDK || join(packageRoot(), 'node_modules', '.bin', 'cdk');
}

/** Whether the stack can be made from here: a package that was installed has no `infra/`. */
export function checkTools(terminal: Pick<Terminal, 'environment'>): Check {
  const root = packageRoot();
  if (!existsSync(join(root, 'infra', 'app.ts')) || !existsSync(join(root, 'cdk.json')))
    return stop(
      WHAT,
      'this is an installed package, which has no infra/',
      'Deploy from a checkout: clone the repository, npm ci, then npm start -- deploy --config FILE. Everything else works from here with --remote.',
    );
  if (!existsSync(cdkCommand(terminal)))
    return stop(WHAT, `there is no ${cdkCommand(terminal)}`, 'Run: npm ci');
  return well(WHAT, `from ${root}, with Node ${process.versions.node}`);
}
