import * as z from 'zod';

/**
 * A definition in the Amazon States Language, as far as ours uses it. Whatever is not written here (a type of state, a
 * field, a resource, an error) is a mistake: nothing is passed over, so a definition that is read is played whole.
 */
export function readDefinition(text: string): Definition {
  const definition = machine.parse(JSON.parse(text));
  const names = scopesOf(definition).flatMap(({ States }) => Object.keys(States));
  const twice = names.filter((name, i) => names.indexOf(name) !== i);
  if (twice.length > 0) throw new Error(`Two states have one name: ${twice.join(', ')}`);
  for (const scope of scopesOf(definition)) checkWays(scope);
  return definition;
}

export interface States {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export type Definition = States & { readonly TimeoutSeconds: number };
export type State = z.infer<typeof state>;
export type StateOf<T extends State['Type']> = Extract<State, { Type: T }>;
export type Retrier = z.infer<typeof retrier>;
export type Catcher = z.infer<typeof catcher>;

const ERRORS = z
  .string()
  .regex(/^(States\.(ALL|TaskFailed|Timeout)|Lambda\.[A-Za-z]+Exception)$/)
  .array()
  .min(1);

const retrier = z.strictObject({
  ErrorEquals: ERRORS,
  IntervalSeconds: z.int().positive(),
  MaxAttempts: z.int().nonnegative(),
  BackoffRate: z.number().min(1),
  MaxDelaySeconds: z.int().positive().optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
});

const assign = z.record(z.string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,79}$/), z.unknown());
const catcher = z.strictObject({ ErrorEquals: ERRORS, Next: z.string(), Output: z.unknown().optional() });

const common = { QueryLanguage: z.literal('JSONata').optional(), Comment: z.string().optional() };
const goesOn = { Next: z.string().optional(), End: z.literal(true).optional() };
const hands = { Output: z.unknown().optional(), Assign: assign.optional() };

const task = z.strictObject({
  ...common,
  ...goesOn,
  ...hands,
  Type: z.literal('Task'),
  Resource: z.enum(['arn:aws:states:::lambda:invoke', 'arn:aws:states:::lambda:invoke.waitForTaskToken']),
  Arguments: z.strictObject({ FunctionName: z.string(), Payload: z.unknown() }),
  TimeoutSeconds: z.union([z.int().positive(), z.string()]),
  Retry: z.array(retrier).optional(),
  Catch: z.array(catcher).optional(),
});

const map = z.strictObject({
  ...common,
  ...goesOn,
  ...hands,
  Type: z.literal('Map'),
  Label: z.string().regex(/^[^\s?*<>{}[\]:;,\\|^~$#%&`"\p{Cc}]{1,40}$/u),
  MaxConcurrency: z.int().positive(),
  ItemReader: z.strictObject({
    Resource: z.literal('arn:aws:states:::s3:getObject'),
    ReaderConfig: z.strictObject({ InputType: z.literal('JSON') }),
    Arguments: z.strictObject({ Bucket: z.string(), Key: z.string() }),
  }),
  ItemSelector: z.record(z.string(), z.unknown()),
  ItemProcessor: z.strictObject({
    ProcessorConfig: z.strictObject({ Mode: z.literal('DISTRIBUTED'), ExecutionType: z.literal('STANDARD') }),
    StartAt: z.string(),
    get States(): z.ZodRecord<z.ZodString, z.ZodType<State>> {
      return z.record(z.string(), state) as never;
    },
  }),
});

const choice = z.strictObject({
  ...common,
  Type: z.literal('Choice'),
  Choices: z.array(z.strictObject({ Condition: z.string(), Next: z.string() })).min(1),
  Default: z.string(),
});

const wait = z.strictObject({ ...common, ...goesOn, Type: z.literal('Wait'), Timestamp: z.string() });
const succeed = z.strictObject({ ...common, Type: z.literal('Succeed'), Output: z.unknown().optional() });
const fail = z.strictObject({ ...common, Type: z.literal('Fail'), Error: z.string(), Cause: z.string() });

const state = z.discriminatedUnion('Type', [task, map, choice, wait, succeed, fail]);

const machine = z.strictObject({
  Comment: z.string().optional(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: z.string(),
  States: z.record(z.string().max(80), state),
  TimeoutSeconds: z.int().positive(),
});

function scopesOf(scope: States): readonly States[] {
  const inner = Object.values(scope.States).flatMap((each) =>
    each.Type === 'Map' ? scopesOf(each.ItemProcessor) : [],
  );
  return [scope, ...inner];
}

/** Every way leads to a state that is there, and every state is on a way. */
function checkWays({ StartAt, States }: States): void {
  const seen = new Set<string>();
  const open = [StartAt];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const found = States[name];
    if (found === undefined) throw new Error(`There is no state ${name}`);
    open.push(...waysFrom(name, found));
  }
  const lost = Object.keys(States).filter((name) => !seen.has(name));
  if (lost.length > 0) throw new Error(`Nothing leads to ${lost.join(', ')}`);
}

function waysFrom(name: string, each: State): readonly string[] {
  if (each.Type === 'Choice') return [...each.Choices.map(({ Next }) => Next), each.Default];
  if (each.Type === 'Succeed' || each.Type === 'Fail') return [];
  if ((each.Next === undefined) === (each.End === undefined))
    throw new Error(`${name} has to have either Next or End`);
  const caught = each.Type === 'Task' ? (each.Catch ?? []) : [];
  return [...(each.Next === undefined ? [] : [each.Next]), ...caught.map(({ Next }) => Next)];
}
