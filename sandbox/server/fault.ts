import type { GraphQLResolveInfo } from 'graphql';
import type { Random } from '../community/random.ts';
import type { Budget } from '../rules/budget.ts';
import type { SecondaryLimits } from '../rules/secondary-limits.ts';
import type { Answer, Spent } from './answer.ts';

/** One way in which GitHub goes wrong. Each has a file in `sandbox/faults`. */
export interface Fault {
  /** The name of its file. */
  readonly name: string;
  /** One line for `--fault list`. */
  readonly help: string;
  /** How often it comes beside the others, where faults come by rate; 0: never, because no later try mends it. */
  readonly weight: number;
  /** What may follow its name, as `NAME=VALUE`; absent: nothing. */
  readonly value?: FaultValue;
  /** Begins it for one request. */
  strike(struck: Struck): Strike;
}

export interface FaultValue {
  /** What is allowed, in words. */
  readonly allowed: string;
  /** Whether the fault is nothing without. */
  readonly needed?: boolean;
  fits(text: string): boolean;
}

/** The request that is struck, and what a fault may turn. */
export interface Struck {
  /** Seeded; each request and fault have their own. */
  readonly chance: Random;
  /** Null: not given; the fault has its usual one or leaves it to chance. */
  readonly value: string | null;
  readonly token: string;
  readonly budget: Budget;
  readonly limits: SecondaryLimits;
}

/** What a fault does to one request, step by step. A step that gives an answer ends the request. */
export interface Strike {
  /** Before the query is looked at. `spent` is what the log will say of it. */
  before?(spent: Spent): Answer | null;
  /** When the price is known and nothing is spent yet. */
  priced?(spent: Spent): Answer | null;
  /** At each field: what it gives instead. An error stands at its path, as graphql-js puts it there. */
  spoil?(value: unknown, field: SpoiledField): unknown;
  /** When the answer is there. */
  after?(answer: Answer): Answer;
  /** Whether the request was hurt after all; absent: always. */
  hurt?(): boolean;
}

export interface SpoiledField {
  /** What the field was asked of: a node, or what a resolver above gave. */
  readonly source: unknown;
  readonly given: Readonly<Record<string, unknown>>;
  readonly info: GraphQLResolveInfo;
}
