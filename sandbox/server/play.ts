import type { GraphQLSchema } from 'graphql';
import type { PlayedWorlds } from '../nodes/index-worlds.ts';
import type { Budget } from '../rules/budget.ts';
import type { SecondaryLimits } from '../rules/secondary-limits.ts';
import type { Trouble } from './trouble.ts';

/** What a sandbox answers from. */
export interface Play {
  readonly schema: GraphQLSchema;
  readonly worlds: PlayedWorlds;
  readonly budget: Budget;
  readonly limits: SecondaryLimits;
  readonly trouble: Trouble;
  /** The only token that is let in; null: any. */
  readonly token: string | null;
}
