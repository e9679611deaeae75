import type { CloudStack } from '../adapters/cloud/find-stack.ts';
import { readEnvironment } from '../adapters/environment.ts';
import type { Runtime } from '../model/ports.ts';
import type { Instead } from './on-this-machine.ts';
import { showProgress } from './show-progress.ts';
import type { Terminal } from './terminal.ts';

/** Builds what a month needs of a stack, does something with it from here, and shows how it goes. */
export async function inTheCloud<T>(
  stack: CloudStack,
  terminal: Terminal,
  act: (runtime: Runtime) => Promise<T>,
  { github, clock }: Instead = {},
): Promise<T> {
  const { cloudRuntime } = await import('../adapters/cloud/cloud-runtime.ts');
  const { progress, clear } = showProgress(terminal);
  const { environment: variables } = terminal;
  const runtime = await cloudRuntime(stack, {
    variables,
    github: github ?? readEnvironment(variables).github,
    progress,
    ...(clock && { clock }),
  });
  try {
    return await act(runtime);
  } finally {
    clear();
  }
}
