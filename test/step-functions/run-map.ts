import type { StateOf } from './definition.ts';
import { evaluated, type Scope } from './expression.ts';
import { payload } from './payload.ts';
import { StatesError } from './states-error.ts';
import { type ExecutionContext, type Surroundings, Walk } from './walk.ts';

/** Children of a map, which a redrive goes on with. */
export interface MapRun {
  children: Child[] | null;
}

interface Child {
  readonly item: unknown;
  /** Null: it has not begun. */
  walk: Walk | null;
  done: boolean;
  output: unknown;
}

type Around = Surroundings & {
  readonly see: (more: Partial<Scope['states']>) => Scope;
  readonly start: { readonly context: ExecutionContext; readonly deadline: number };
  readonly run: MapRun;
  readonly name: string;
};

/**
 * A Distributed Map: a child for each entry of a list in the bucket, so many at once as it says. The first that fails stops
 * the others and fails the map. Run again, those that had not succeeded go on where they were, and the others do not run.
 */
export async function runMap(state: StateOf<'Map'>, around: Around): Promise<unknown> {
  const { run, name } = around;
  run.children ??= (await listOf(state, around)).map((item) => ({
    item,
    walk: null,
    done: false,
    output: null,
  }));
  const { children } = run;
  const open = [...children.entries()].filter(([, { done }]) => !done);
  let failure: Error | null = null;
  let atWork = 0;
  const worker = async () => {
    for (let next = open.shift(); next !== undefined && failure === null; next = open.shift()) {
      const [index, child] = next;
      around.widest[name] = Math.max(around.widest[name] ?? 0, ++atWork);
      try {
        child.walk ??= await begin(state, around, { index, item: child.item });
        child.output = await child.walk.go();
        child.done = failure === null;
      } catch (error) {
        failure ??= error as Error;
        for (const { walk } of children) walk?.stop();
      }
      atWork -= 1;
    }
  };
  await Promise.all(Array.from({ length: state.MaxConcurrency }, worker));
  if (failure !== null) {
    const { name: error, message } = failure as Error;
    throw new StatesError('States.ExceedToleratedFailureThreshold', `${name}: ${error}: ${message}`);
  }
  return payload(
    children.map(({ output }) => output),
    `The answers of all children of ${name}`,
  );
}

async function begin(
  { ItemSelector, ItemProcessor }: StateOf<'Map'>,
  around: Around,
  { index, item }: { readonly index: number; readonly item: unknown },
): Promise<Walk> {
  const context = { Map: { Item: { Index: index, Value: item } } };
  const input = await evaluated(ItemSelector, around.see({ context }));
  const { see, start, run, name, ...surroundings } = around;
  const id = `${start.context.Execution.Id}/${name}:${index}`;
  const own = { Execution: { ...start.context.Execution, Id: id, Name: `${name}-${index}` } };
  return new Walk(ItemProcessor, surroundings, {
    input,
    context: own,
    deadline: start.deadline,
    child: true,
  });
}

async function listOf({ ItemReader }: StateOf<'Map'>, around: Around): Promise<readonly unknown[]> {
  const { Bucket, Key } = (await evaluated(ItemReader.Arguments, around.see({}))) as {
    Bucket: string;
    Key: string;
  };
  const body = await around.time.work(() => around.readObject(Bucket, Key));
  const list: unknown = JSON.parse(Buffer.from(body).toString('utf8'));
  if (!Array.isArray(list)) throw new StatesError('States.ItemReaderFailed', `${Key} is no list`);
  // Documentation does not say what comes of none, so nothing may depend on it.
  if (list.length === 0) throw new StatesError('States.ItemReaderFailed', `${Key} has nothing in it`);
  const odd = list.find((entry) => typeof entry !== 'object' || entry === null || Array.isArray(entry));
  if (odd !== undefined)
    throw new StatesError('States.ItemReaderFailed', `${Key} has more than objects in it`);
  return list;
}
