import { readDefinition } from './definition.ts';
import { Execution } from './execution.ts';
import { VirtualTime } from './virtual-time.ts';
import type { Surroundings } from './walk.ts';

const END = { Type: 'Succeed' } as const;
const FUNCTION = 'arn:aws:lambda:function';
const aTask = (more: Record<string, unknown> = {}) => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: FUNCTION, Payload: '{% $states.input %}' },
  TimeoutSeconds: 60,
  Output: '{% $states.result.Payload %}',
  End: true,
  ...more,
});
const aRetry = (more: Record<string, unknown> = {}) => ({
  ErrorEquals: ['States.TaskFailed'],
  IntervalSeconds: 10,
  MaxAttempts: 3,
  BackoffRate: 2,
  ...more,
});
const aMap = (States: Record<string, unknown>, more: Record<string, unknown> = {}) => ({
  Type: 'Map',
  Label: 'each',
  MaxConcurrency: 2,
  ItemReader: {
    Resource: 'arn:aws:states:::s3:getObject',
    ReaderConfig: { InputType: 'JSON' },
    Arguments: { Bucket: 'b', Key: 'list' },
  },
  ItemSelector: { n: '{% $states.context.Map.Item.Value.n %}' },
  ItemProcessor: {
    ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'STANDARD' },
    StartAt: Object.keys(States)[0],
    States,
  },
  End: true,
  ...more,
});

describe('what is unknown is an error', () => {
  test.each([
    ['a type of state', { A: { Type: 'Parallel', Branches: [], End: true } }, 'No matching discriminator'],
    ['a field', { A: { ...END, Comments: 'x' } }, 'Comments'],
    ['a field of JSONPath', { A: { ...aTask(), ResultPath: '$.x' } }, 'ResultPath'],
    ['a resource', { A: { ...aTask(), Resource: 'arn:aws:states:::sqs:sendMessage' } }, 'Resource'],
    ['an error', { A: { ...aTask(), Retry: [aRetry({ ErrorEquals: ['States.Nothing'] })] } }, 'ErrorEquals'],
    ['a state', { A: aTask({ End: undefined, Next: 'B' }) }, 'There is no state B'],
    ['a way to a state', { A: END, B: END }, 'Nothing leads to B'],
    ['where to go on', { A: aTask({ End: undefined }) }, 'A has to have either Next or End'],
    ['one of two states of one name', { A: aMap({ A: END }) }, 'Two states have one name: A'],
    [
      'a child that is express',
      {
        A: aMap(
          { B: END },
          {
            ItemProcessor: {
              StartAt: 'B',
              States: { B: END },
              ProcessorConfig: { Mode: 'DISTRIBUTED', ExecutionType: 'EXPRESS' },
            },
          },
        ),
      },
      'ExecutionType',
    ],
  ])('%s', (_what, States, says) => {
    expect(() => definitionOf(States)).toThrow(says);
  });

  test.each([
    ['a function that JSONata has and Step Functions has not', "{% $eval('1') %}", 'there is no $eval()'],
    ['a function that nobody has', '{% $shout(1) %}', 'there is no $shout()'],
    ['a variable', '{% $plan.month %}', 'there is no variable $plan'],
    ['a part of $states', '{% $states.output %}', 'there is no $states.output here'],
    ['a result where there is none yet', '{% $states.result %}', 'there is no $states.result here'],
    [
      'a part of the context',
      '{% $states.context.Task.Token %}',
      'there is no $states.context.Task.Token here',
    ],
    ['a name that is in no document', '{% month %}', 'month is in no document'],
    ['what comes to nothing', '{% $states.input.nothing %}', 'it comes to nothing'],
    ['half an expression', 'see {% 1 %}', 'an expression is the whole field'],
    [
      'a piece of the language that we do not use',
      '{% $states.input ~> $string() %}',
      'this interpreter knows no apply',
    ],
  ])('%s', async (_what, Output, says) => {
    const run = await execution({ A: { ...END, Output } }).run();
    expect(run).toMatchObject({ status: 'FAILED', error: { name: 'States.QueryEvaluationError' } });
    expect(run.error!.cause).toContain(says);
  });

  test('a condition that is neither true nor false', async () => {
    const run = await execution({
      A: { Type: 'Choice', Choices: [{ Condition: '{% 1 %}', Next: 'B' }], Default: 'B' },
      B: END,
    }).run();
    expect(run.error!.name).toBe('States.QueryEvaluationError');
  });
});

test('what a state assigns is there afterwards, and in no child', async () => {
  const assigned = aTask({ Assign: { x: 1 }, End: undefined, Next: 'B' });
  const seen = await execution({ A: assigned, B: { ...END, Output: '{% $x %}' } }).run();
  expect(seen.output).toBe(1);
  const child = await execution({ A: assigned, B: aMap({ C: { ...END, Output: '{% $x %}' } }) }).run();
  expect(child.error!.cause).toContain('there is no variable $x');
});

test('a task is tried again after longer and longer, until it has been often enough', async () => {
  const at: number[] = [];
  const run = execution(
    { A: aTask({ Retry: [aRetry()] }) },
    {
      invoke: async () => {
        at.push(clock.now());
        throw new Error('no');
      },
    },
  );
  await run.run();
  expect(run).toMatchObject({ status: 'FAILED', error: { name: 'Error', cause: 'no' } });
  expect(at.map((each) => (each - at[0]!) / 1000)).toEqual([0, 10, 30, 70]);
});

test('longer and longer ends at the longest that a retrier allows', async () => {
  const at: number[] = [];
  const invoke = async () => {
    at.push(clock.now());
    throw new Error('no');
  };
  await execution({ A: aTask({ Retry: [aRetry({ MaxDelaySeconds: 15 })] }) }, { invoke }).run();
  expect(at.map((each) => (each - at[0]!) / 1000)).toEqual([0, 10, 25, 40]);
});

test('what a retrier or a catcher does not name goes past it', async () => {
  const thrown = (name: string) => async () => {
    throw Object.assign(new Error('no'), { name });
  };
  const States = {
    A: aTask({
      Retry: [aRetry()],
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'B', Output: 'caught' }],
    }),
    B: END,
  };
  const timedOut = execution(States, { invoke: thrown('States.Timeout') });
  expect(await timedOut.run()).toMatchObject({ status: 'SUCCEEDED', output: 'caught' });
  expect(timedOut.history).toHaveLength(2);
  expect(await execution(States, { invoke: thrown('TypeError') }).run()).toMatchObject({ status: 'FAILED' });
});

test('a map has so many children at once as it says; redriven, only those run that had not succeeded', async () => {
  let fails = true;
  const called: number[] = [];
  const run = execution(
    { A: aMap({ B: aTask() }) },
    {
      invoke: async (_arn, event) => {
        const { n } = event as { n: number };
        called.push(n);
        await new Promise(setImmediate);
        if (n === 3 && fails) throw new Error('no');
        return n;
      },
      readObject: async () => Buffer.from(JSON.stringify([1, 2, 3, 4, 5, 6].map((n) => ({ n })))),
    },
  );
  await run.run();
  expect(run).toMatchObject({ status: 'FAILED', error: { name: 'States.ExceedToleratedFailureThreshold' } });
  expect(run.widest).toEqual({ A: 2 });
  const before = called.splice(0);
  expect(before).toContain(3);
  fails = false;
  await run.run();
  expect(run).toMatchObject({ status: 'SUCCEEDED', output: [1, 2, 3, 4, 5, 6] });
  expect(called).not.toContain(1);
  expect(called).toContain(3);
  expect(called).toContain(6);
});

test('a list that is empty, or has more than objects in it, fails: nobody says what Step Functions makes of it', async () => {
  for (const list of ['[]', '[[1]]', '{"a": 1}']) {
    const run = execution({ A: aMap({ B: END }) }, { readObject: async () => Buffer.from(list) });
    expect((await run.run()).error!.name).toBe('States.ItemReaderFailed');
  }
});

test('256 KB is as much as fits through, counted in bytes', async () => {
  const answers = (characters: number) => ({ invoke: async () => 'é'.repeat(characters) });
  expect((await execution({ A: aTask() }, answers(131_000)).run()).status).toBe('SUCCEEDED');
  expect((await execution({ A: aTask() }, answers(132_000)).run()).error!.name).toBe(
    'States.DataLimitExceeded',
  );
});

test('who waits for longer than an execution may take is stopped', async () => {
  const wait = { Type: 'Wait', Timestamp: '2027-01-01T00:00:00Z', Next: 'B' };
  expect((await execution({ A: wait, B: END }).run()).status).toBe('TIMED_OUT');
});

let at = Date.parse('2026-08-02T06:00:00Z');
const clock = {
  now: () => at,
  turnTo(to: number) {
    at = to;
  },
};

function definitionOf(States: Record<string, unknown>) {
  const [StartAt] = Object.keys(States);
  return readDefinition(JSON.stringify({ QueryLanguage: 'JSONata', StartAt, States, TimeoutSeconds: 3600 }));
}

function execution(States: Record<string, unknown>, around: Partial<Surroundings> = {}): Execution {
  return new Execution(
    definitionOf(States),
    {
      time: new VirtualTime(clock),
      random: () => 0.5,
      invoke: async (_arn, event) => event,
      readObject: async () => Buffer.from('[{"n": 1}]'),
      tokens: { open: () => ({ token: 't', answer: new Promise(() => undefined) }), close: () => undefined },
      ...around,
    },
    { input: {}, name: 'one' },
  );
}
