import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** The inputs of `action.yml`. */
export interface Inputs {
  readonly config: string | null;
  readonly month: string | null;
  /** Address of the branch. */
  readonly store: string;
  readonly approve: boolean;
  readonly dryRun: boolean;
}

/** @throws UsageError, with the name that the input has in a workflow */
export function readInputs(environment: Terminal['environment']): Inputs {
  const text = (input: string) =>
    environment[`COMMUNITY_HAT_INPUT_${input.toUpperCase().replaceAll('-', '_')}`]?.trim() || null;
  const flag = (input: string) => {
    const said = text(input) ?? 'false';
    if (said !== 'true' && said !== 'false')
      throw new UsageError(`${input}: true or false, and not ${JSON.stringify(said.slice(0, 40))}`);
    return said === 'true';
  };
  return {
    config: text('config'),
    month: text('month'),
    store: `branch:${text('branch') ?? 'community-hat'}`,
    approve: flag('approve'),
    dryRun: flag('dry-run'),
  };
}
