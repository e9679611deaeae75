import type { Definition } from './definition.ts';
import { type Entered, type Surroundings, Walk } from './walk.ts';

export type ExecutionStatus = 'NOT_STARTED' | 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT';

/** One run of a state machine. */
export class Execution {
  readonly history: Entered[] = [];
  readonly widest: Record<string, number> = {};
  status: ExecutionStatus = 'NOT_STARTED';
  output: unknown = null;
  error: { readonly name: string; readonly cause: string } | null = null;
  readonly #walk: Walk;

  constructor(
    definition: Definition,
    around: Omit<Surroundings, 'history' | 'widest'>,
    { input, name }: { readonly input: unknown; readonly name: string },
  ) {
    const { history, widest } = this;
    const start = around.time.now();
    const StartTime = new Date(start).toISOString();
    this.#walk = new Walk(
      definition,
      { ...around, history, widest },
      {
        input,
        context: { Execution: { Id: `arn:aws:states:::execution:${name}`, Name: name, StartTime } },
        deadline: start + definition.TimeoutSeconds * 1000,
        child: false,
      },
    );
  }

  /** To its end. Called again after a failure it is redriven: it goes on in the state that failed. */
  async run(): Promise<this> {
    if (this.status === 'RUNNING' || this.status === 'SUCCEEDED')
      throw new Error(`An execution that is ${this.status} cannot be redriven`);
    this.status = 'RUNNING';
    this.error = null;
    try {
      this.output = await this.#walk.go();
      this.status = 'SUCCEEDED';
    } catch (thrown) {
      const { name, message } = thrown as Error;
      this.error = { name, cause: message };
      this.status = name === 'States.Timeout' ? 'TIMED_OUT' : 'FAILED';
    }
    return this;
  }
}
