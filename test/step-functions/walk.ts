import type { State, StateOf, States } from './definition.ts';
import { evaluated, type Scope } from './expression.ts';
import { payload } from './payload.ts';
import { type MapRun, runMap } from './run-map.ts';
import { runTask } from './run-task.ts';
import { StatesError } from './states-error.ts';
import type { VirtualTime } from './virtual-time.ts';

/** What Step Functions calls, and what it knows of the execution. */
export interface Surroundings {
  readonly time: VirtualTime;
  readonly random: () => number;
  /** @throws what the function threw, under its name */
  invoke(functionArn: string, event: unknown): Promise<unknown>;
  readObject(bucket: string, key: string): Promise<Uint8Array>;
  readonly tokens: Tokens;
  /** Entered states, in order. */
  readonly history: Entered[];
  /** So many children of a map were at work at once, at the most. */
  readonly widest: Record<string, number>;
}

/** `child`: of a map. */
export interface Entered {
  readonly at: string;
  readonly state: string;
  readonly child: boolean;
}

/** Tokens of tasks that wait for somebody. */
export interface Tokens {
  open(): { readonly token: string; readonly answer: Promise<string> };
  /** Nobody waits for it any more. */
  close(token: string): void;
}

export interface ExecutionContext {
  readonly Execution: { readonly Id: string; readonly Name: string; readonly StartTime: string };
}

export interface Start {
  readonly input: unknown;
  readonly context: ExecutionContext;
  /** In milliseconds. */
  readonly deadline: number;
  readonly child: boolean;
}

/** What came of a state: what the next one gets, and what it is; null: it was the last. */
export interface Step {
  readonly output: unknown;
  readonly assigned?: Readonly<Record<string, unknown>>;
  readonly next: string | null;
}

/** A way through states: a whole execution, or that of a child. After a failure it knows where it was. */
export class Walk {
  readonly #scope: States;
  readonly #around: Surroundings;
  readonly #context: ExecutionContext;
  /** When the execution's own time is over, in milliseconds. */
  readonly #deadline: number;
  readonly #child: boolean;
  #state: string;
  #input: unknown;
  #variables: Readonly<Record<string, unknown>> = {};
  #map: MapRun | null = null;
  #stopped = false;

  constructor(scope: States, around: Surroundings, start: Start) {
    this.#scope = scope;
    this.#around = around;
    this.#context = start.context;
    this.#deadline = start.deadline;
    this.#child = start.child;
    this.#state = scope.StartAt;
    this.#input = payload(start.input, 'The input');
  }

  /** To the end, from where it is: called again after a failure it goes on in the state that failed. */
  async go(): Promise<unknown> {
    this.#stopped = false;
    for (;;) {
      if (this.#stopped) throw new StatesError('States.Aborted', 'Another child of the map failed');
      if (this.#around.time.now() >= this.#deadline)
        throw new StatesError('States.Timeout', 'The execution took too long');
      const at = new Date(this.#around.time.now()).toISOString();
      this.#around.history.push({ at, state: this.#state, child: this.#child });
      const { output, assigned = {}, next } = await this.#enter(this.#scope.States[this.#state]!);
      const kept = payload(output, `The output of ${this.#state}`);
      for (const [name, value] of Object.entries(assigned)) payload(value, `$${name}`);
      this.#map = null;
      this.#variables = { ...this.#variables, ...assigned };
      if (next === null) return kept;
      this.#state = next;
      this.#input = kept;
    }
  }

  /** A sibling failed: it goes no further than to the end of the state that it is in, which does not count. */
  stop(): void {
    this.#stopped = true;
  }

  async #enter(state: State): Promise<Step> {
    if (state.Type === 'Choice') return this.#choose(state);
    if (state.Type === 'Wait') return this.#wait(state);
    if (state.Type === 'Succeed') {
      const output = state.Output === undefined ? this.#input : await evaluated(state.Output, this.#see());
      return { output, next: null };
    }
    if (state.Type === 'Fail') {
      const error = await evaluated(state.Error, this.#see());
      throw new StatesError(String(error), String(await evaluated(state.Cause, this.#see())));
    }
    const see = (more: Partial<Scope['states']>) => this.#see(more);
    if (state.Type === 'Map') {
      this.#map ??= { children: null };
      const start = { context: this.#context, deadline: this.#deadline };
      const result = await runMap(state, { ...this.#around, see, start, run: this.#map, name: this.#state });
      return this.#stepOn(state, result);
    }
    const outcome = await runTask(state, { ...this.#around, see, name: this.#state });
    if (!outcome.caught) return this.#stepOn(state, outcome.result);
    const { Output, Next } = outcome.by;
    const errorOutput = { Error: outcome.error.name, Cause: outcome.error.message };
    return {
      output: Output === undefined ? errorOutput : await evaluated(Output, this.#see({ errorOutput })),
      next: Next,
    };
  }

  async #stepOn(state: StateOf<'Task' | 'Map'>, result: unknown): Promise<Step> {
    const scope = this.#see({ result });
    return {
      output: state.Output === undefined ? result : await evaluated(state.Output, scope),
      assigned: (await evaluated(state.Assign ?? {}, scope)) as Record<string, unknown>,
      next: state.Next ?? null,
    };
  }

  async #choose({ Choices, Default }: StateOf<'Choice'>): Promise<Step> {
    for (const { Condition, Next } of Choices) {
      const holds = await evaluated(Condition, this.#see());
      if (typeof holds !== 'boolean')
        throw new StatesError('States.QueryEvaluationError', `${Condition} is neither true nor false`);
      if (holds) return { output: this.#input, next: Next };
    }
    return { output: this.#input, next: Default };
  }

  async #wait({ Timestamp, Next }: StateOf<'Wait'>): Promise<Step> {
    const until = await evaluated(Timestamp, this.#see());
    if (typeof until !== 'string' || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(until))
      throw new StatesError('States.QueryEvaluationError', `${Timestamp} is no time: ${until}`);
    await this.#around.time.alarm(Math.min(Date.parse(until), this.#deadline)).rang;
    return { output: this.#input, next: Next ?? null };
  }

  #see(more: Partial<Scope['states']> = {}): Scope {
    const State = { Name: this.#state, EnteredTime: new Date(this.#around.time.now()).toISOString() };
    const { context = {}, ...rest } = more;
    return {
      variables: this.#variables,
      states: { input: this.#input, context: { ...this.#context, State, ...(context as object) }, ...rest },
      now: () => this.#around.time.now(),
      random: this.#around.random,
    };
  }
}
