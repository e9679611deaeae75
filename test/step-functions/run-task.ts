import type { Catcher, Retrier, StateOf } from './definition.ts';
import { evaluated, type Scope } from './expression.ts';
import { payload } from './payload.ts';
import { StatesError } from './states-error.ts';
import type { Surroundings } from './walk.ts';

type TaskOutcome =
  | { readonly caught: false; readonly result: unknown }
  | { readonly caught: true; readonly by: Catcher; readonly error: Error };

type Around = Surroundings & {
  readonly see: (more: Partial<Scope['states']>) => Scope;
  readonly name: string;
};

/** Calls a function, and again where Retry says so; each retrier counts its own. */
export async function runTask(state: StateOf<'Task'>, around: Around): Promise<TaskOutcome> {
  const tried = new Map<Retrier, number>();
  for (;;) {
    try {
      return { caught: false, result: await tryOnce(state, around) };
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const retrier = (state.Retry ?? []).find(({ ErrorEquals }) => isOneOf(ErrorEquals, error));
      const before = retrier === undefined ? 0 : (tried.get(retrier) ?? 0);
      if (retrier === undefined || before >= retrier.MaxAttempts) {
        const by = (state.Catch ?? []).find(({ ErrorEquals }) => isOneOf(ErrorEquals, error));
        if (by === undefined) throw error;
        return { caught: true, by, error };
      }
      tried.set(retrier, before + 1);
      const { IntervalSeconds, BackoffRate, MaxDelaySeconds = Number.POSITIVE_INFINITY } = retrier;
      const longest = Math.min(IntervalSeconds * BackoffRate ** before, MaxDelaySeconds) * 1000;
      const wait = retrier.JitterStrategy === 'FULL' ? around.random() * longest : longest;
      await around.time.alarm(around.time.now() + wait).rang;
    }
  }
}

async function tryOnce(state: StateOf<'Task'>, around: Around): Promise<unknown> {
  const { see, tokens, time, name, invoke } = around;
  const waits = state.Resource.endsWith('.waitForTaskToken');
  const opened = waits ? tokens.open() : null;
  const context = opened === null ? {} : { Task: { Token: opened.token } };
  const seconds = await evaluated(state.TimeoutSeconds, see({}));
  if (!Number.isInteger(seconds) || (seconds as number) < 1 || (seconds as number) > 99_999_999)
    throw new StatesError('States.QueryEvaluationError', `${seconds} is no TimeoutSeconds`);
  const until = time.now() + (seconds as number) * 1000;
  const { FunctionName, Payload } = (await evaluated(state.Arguments, see({ context }))) as {
    FunctionName: string;
    Payload: unknown;
  };
  const event = payload(Payload, `What ${name} hands over`);
  const answer = await time.work(() => invoke(FunctionName, event));
  const answered = payload(answer, `The answer to ${name}`);
  if (opened === null) return { ExecutedVersion: '$LATEST', StatusCode: 200, Payload: answered };
  const alarm = time.alarm(until);
  const told = await Promise.race([opened.answer, alarm.rang]);
  alarm.cancel();
  tokens.close(opened.token);
  if (told === undefined) throw new StatesError('States.Timeout', `${name} waited ${seconds} seconds`);
  return payload(JSON.parse(told), `The answer to ${name}`);
}

function isOneOf(names: readonly string[], { name }: Error): boolean {
  if (names.includes(name)) return true;
  // What goes against the rules of Step Functions itself is not tried again.
  if (['States.DataLimitExceeded', 'States.QueryEvaluationError'].includes(name)) return false;
  return names.includes('States.ALL') || (names.includes('States.TaskFailed') && name !== 'States.Timeout');
}
