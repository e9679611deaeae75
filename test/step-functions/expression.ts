import jsonata, { type Expression, type ExprNode } from 'jsonata';
import { StatesError } from './states-error.ts';

/** What an expression may see. */
export interface Scope {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly states: {
    readonly input: unknown;
    readonly context: unknown;
    /** Where there is one: in Output and Assign. */
    readonly result?: unknown;
    /** In Catch. */
    readonly errorOutput?: unknown;
  };
  readonly now: () => number;
  readonly random: () => number;
}

/**
 * The value of a field: `{% ... %}` is worked out wherever it stands in it, everything else is as it is written.
 *
 * @throws StatesError where it comes to nothing: Step Functions takes that for a mistake, and JSON has no undefined
 */
export async function evaluated(field: unknown, scope: Scope): Promise<unknown> {
  if (typeof field === 'string') return field.includes('{%') ? evaluatedText(field, scope) : field;
  if (Array.isArray(field)) return Promise.all(field.map((entry) => evaluated(entry, scope)));
  if (typeof field !== 'object' || field === null) return field;
  const entries = Object.entries(field).map(async ([key, value]) => [key, await evaluated(value, scope)]);
  return Object.fromEntries(await Promise.all(entries));
}

async function evaluatedText(field: string, scope: Scope): Promise<unknown> {
  const [, text] = /^\{%(.*)%\}$/s.exec(field) ?? [];
  if (text === undefined) throw failed(field, 'an expression is the whole field or none of it');
  const expression = compiled(text);
  checkNode(expression.ast(), scope, field);
  const { variables, states, now, random } = scope;
  const builtIn = { millis: now, now: () => new Date(now()).toISOString(), random };
  const value = await expression.evaluate(null, { ...variables, states, ...builtIn }).catch((error) => {
    throw failed(field, String(error?.message ?? error));
  });
  if (value === undefined) throw failed(field, 'it comes to nothing');
  // JSONata's lists have marks of its own on them.
  return JSON.parse(JSON.stringify(value)) as unknown;
}

const COMPILED = new Map<string, Expression>();

function compiled(text: string): Expression {
  const known = COMPILED.get(text);
  if (known !== undefined) return known;
  const expression = jsonata(text);
  COMPILED.set(text, expression);
  return expression;
}

/** Functions of JSONata that Step Functions has too, as far as they are used. `$eval`, for one, it has not. */
const FUNCTIONS: ReadonlySet<string> = new Set([
  'exists',
  'fromMillis',
  'merge',
  'millis',
  'random',
  'round',
  'string',
  'sum',
  'toMillis',
]);

/** Kinds of nodes of a parsed expression that are used, with where their parts are. */
const KINDS: ReadonlySet<string> = new Set([
  'binary',
  'block',
  'condition',
  'function',
  'name',
  'number',
  'path',
  'string',
  'unary',
  'value',
  'variable',
]);

function checkNode(node: ExprNode, scope: Scope, field: string): void {
  if (!KINDS.has(node.type)) throw failed(field, `this interpreter knows no ${node.type}`);
  if ((node.type as string) === 'path') {
    checkPath(node.steps ?? [], scope, field);
    return;
  }
  if (node.type === 'name') throw failed(field, `${node.value} is in no document: begin with $`);
  if (node.type === 'variable' && !(String(node.value) in scope.variables))
    throw failed(field, `there is no variable $${node.value}`);
  if (node.type === 'function') {
    const { procedure } = node as unknown as { procedure: ExprNode };
    if (!FUNCTIONS.has(String(procedure.value))) throw failed(field, `there is no $${procedure.value}()`);
    for (const argument of node.arguments ?? []) checkNode(argument, scope, field);
    return;
  }
  for (const part of partsOf(node)) checkNode(part, scope, field);
}

/** Of a path, the variable it begins with; of `$states`, also that what it asks for is there at all. */
function checkPath(steps: readonly ExprNode[], scope: Scope, field: string): void {
  const [first, ...rest] = steps;
  if (rest.some(({ type }) => type !== 'name')) throw failed(field, 'a path is made of names');
  if (first?.type !== 'variable' || first.value !== 'states') {
    checkNode(first!, scope, field);
    return;
  }
  const [part, ...below] = rest.map(({ value }) => String(value));
  if (!(part! in scope.states)) throw failed(field, `there is no $states.${part} here`);
  if (part !== 'context') return;
  let at: unknown = scope.states.context;
  for (const name of below) {
    if (typeof at !== 'object' || at === null || !(name in at))
      throw failed(field, `there is no $states.context.${below.join('.')} here`);
    at = (at as Record<string, unknown>)[name];
  }
}

function partsOf(node: ExprNode): readonly ExprNode[] {
  const {
    lhs,
    rhs,
    condition,
    then,
    else: otherwise,
    expressions,
    expression,
  } = node as unknown as Record<string, ExprNode | ExprNode[] | ExprNode[][] | undefined>;
  return [lhs, rhs, condition, then, otherwise, expressions, expression]
    .flat(2)
    .filter((part): part is ExprNode => part !== undefined && typeof part === 'object');
}

function failed(field: string, why: string): StatesError {
  return new StatesError('States.QueryEvaluationError', `${field}: ${why}`);
}
