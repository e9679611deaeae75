import type { PlayedWorlds } from '../nodes/index-worlds.ts';
import type { BudgetReading } from '../rules/budget.ts';

export type Arguments = Readonly<Record<string, unknown>>;

/** What one request carries to all its resolvers. */
export interface RequestContext {
  readonly worlds: PlayedWorlds;
  readonly budget: BudgetReading;
  readonly points: number;
  readonly nodes: number;
}

export type Resolver<Source> = (source: Source, given: Arguments, context: RequestContext) => unknown;

/** The fields of one type. `Source` is what a resolver of a field above it gave. */
export type FieldsOf<Source> = Readonly<Record<string, Resolver<Source>>>;
