import type { Arguments } from './resolver.ts';
import { Unplayed } from './unplayed.ts';

/** An argument that is not obeyed would make the answer wrong without a word. Defaults that ask for nothing pass. */
export function refuseUnplayedArguments(where: string, given: Arguments, played: readonly string[]): void {
  for (const [name, value] of Object.entries(given)) {
    const asksNothing =
      value === null ||
      value === undefined ||
      value === false ||
      (Array.isArray(value) && value.length === 0);
    if (!asksNothing && !played.includes(name)) throw new Unplayed(`the argument ${name} of ${where}`);
  }
}
