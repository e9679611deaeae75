import { type Sandbox, type SandboxOptions, startSandbox } from '../../../sandbox/start-sandbox.ts';
import { aWorld } from '../../builders/world.ts';

export const QUAY = 'repository(owner: "harbour", name: "quay")';

/** Asks for what has places that may be null: entries of nodes, and connections inside them. */
export const ISSUES = `query Issues { ${QUAY} { nameWithOwner issues(first: 50) { totalCount nodes { id labels(first: 5) { nodes { name } } } } } }`;

const running: Sandbox[] = [];

/** 30 issues and 10 pull requests, and a second repository. Ends with the test. */
export async function startHarbour(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  let quay = aWorld('harbour/quay');
  for (let n = 1; n <= 30; n += 1) quay = quay.withIssue({ id: `I_${n}`, labels: ['bug'] });
  for (let n = 1; n <= 10; n += 1) quay = quay.withPullRequest({ id: `PR_${n}` });
  const pier = aWorld('harbour/pier').withIssue({ id: 'I_pier' });
  const sandbox = await startSandbox({ worlds: [quay.build(), pier.build()], ...options });
  running.push(sandbox);
  return sandbox;
}

export async function closeHarbours(): Promise<void> {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
}
