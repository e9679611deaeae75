export interface Transitions {
  /** Of the run itself. */
  readonly own: number;
  /** Of each child of a distributed map, by the name of the map. */
  readonly children: Readonly<Record<string, number>>;
}

export interface StateMachine {
  readonly StartAt: string;
  readonly States: Readonly<Record<string, State>>;
}

export interface State {
  readonly Type: string;
  readonly Next?: string;
  readonly Default?: string;
  readonly Choices?: readonly { readonly Next: string }[];
  readonly ItemProcessor?: StateMachine;
  readonly Branches?: readonly StateMachine[];
}

/**
 * How many states are entered where all goes well: of several ways the longest, each state once. Step Functions charges for
 * each state that is entered.
 */
export function transitionsOf(machine: StateMachine): Transitions {
  const maps = Object.entries(machine.States).filter(([, { ItemProcessor }]) => ItemProcessor !== undefined);
  const inner = maps.map(([name, { ItemProcessor }]) => ({ name, of: transitionsOf(ItemProcessor!) }));
  const children: Record<string, number> = {};
  for (const { name, of } of inner) Object.assign(children, of.children, { [name]: of.own });
  return { own: longestWay(machine, machine.StartAt, new Set()), children };
}

function longestWay(machine: StateMachine, name: string, been: ReadonlySet<string>): number {
  const state = machine.States[name];
  if (state === undefined) throw new Error(`The state machine goes to ${name}, which is no state of it`);
  if (state.Type === 'Fail' || been.has(name)) return 0;
  const next = [state.Next, state.Default, ...(state.Choices ?? []).map((choice) => choice.Next)];
  const ways = next.flatMap((to) =>
    to === undefined ? [] : [longestWay(machine, to, new Set([...been, name]))],
  );
  const beside = (state.Branches ?? []).map((branch) => longestWay(branch, branch.StartAt, new Set()));
  return 1 + beside.reduce((sum, each) => sum + each, 0) + Math.max(0, ...ways);
}
