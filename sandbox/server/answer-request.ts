import { execute, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { PlayedWorlds } from '../nodes/index-worlds.ts';
import { findResolver } from '../resolvers/find-resolver.ts';
import type { Arguments, RequestContext } from '../resolvers/resolver.ts';
import { Unplayed } from '../resolvers/unplayed.ts';
import type { Budget, BudgetReading } from '../rules/budget.ts';
import { budgetHeaders } from '../rules/budget-headers.ts';
import { nodesOf } from '../rules/nodes-of.ts';
import { pointsOf } from '../rules/points-of.ts';
import { primaryLimitBody } from '../rules/primary-limit-body.ts';
import { readPages } from '../rules/read-pages.ts';
import { Refusal } from '../rules/refusal.ts';
import { refusePages } from '../rules/refuse-pages.ts';
import { refuseTooManyNodes } from '../rules/refuse-too-many-nodes.ts';
import type { Answer } from './answer.ts';
import { formatErrors } from './format-errors.ts';
import { prepareQuery } from './prepare-query.ts';
import { readBody } from './read-body.ts';
import { readToken } from './read-token.ts';

/** What a sandbox answers from. */
export interface Play {
  readonly schema: GraphQLSchema;
  readonly worlds: PlayedWorlds;
  readonly budget: Budget;
  /** The only token that is let in; null: any. */
  readonly token: string | null;
}

/** One request in, one answer out: who asks, whether the hour has points left, what it costs, whether it is allowed, and only then the data. */
export async function answerRequest(
  play: Play,
  authorization: string | undefined,
  text: string,
): Promise<Answer> {
  const token = readToken(authorization);
  if (token === null || (play.token !== null && token !== play.token)) {
    return plain(401, { message: 'Bad credentials' });
  }
  const before = play.budget.read(token);
  const asked = readBody(text);
  if ('problem' in asked) return plain(400, { message: asked.problem }, before);
  if (before.remaining <= 0) return plain(200, primaryLimitBody(), before, asked.operationName, 1);

  const query = prepareQuery(play.schema, asked.query, asked.operationName);
  if ('errors' in query) return refused(query.errors, before, asked.operationName);
  const { operation, document, fragments } = query;
  const name = operation.name?.value ?? null;
  const coerced = getVariableValues(play.schema, operation.variableDefinitions ?? [], asked.variables);
  if (coerced.errors) return refused(coerced.errors, before, name);

  let points: number;
  let nodes: number;
  try {
    const pages = readPages({ schema: play.schema, fragments, variables: coerced.coerced }, operation);
    refusePages(pages);
    nodes = nodesOf(pages);
    refuseTooManyNodes(nodes);
    points = pointsOf(pages);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, path } = error;
    return refused([new GraphQLError(message, { path, originalError: error })], before, name);
  }

  const budget = play.budget.spend(token, points);
  const contextValue: RequestContext = { worlds: play.worlds, budget, points, nodes };
  const result = await execute({
    schema: play.schema,
    document,
    operationName: name,
    variableValues: asked.variables,
    contextValue,
    fieldResolver: (source: unknown, given: Arguments, context: RequestContext, info) => {
      const resolve = findResolver(info.parentType.name, info.fieldName);
      if (!resolve) throw new Unplayed(`the field ${info.parentType.name}.${info.fieldName}`);
      // The registry says which type a resolver is for; graphql-js says that the source is of that type.
      return resolve(source as never, given, context);
    },
    typeResolver: (value: unknown) => typenameOf(value),
  });
  const errors = result.errors ?? [];
  const spent = { operation: name, points, nodes, errors: errors.length };
  const bug = errors.find((error) => !(error.originalError instanceof Refusal));
  if (bug) {
    // Never partial data: a caller that copes with nulls would take a gap of the sandbox for GitHub's.
    const status = bug.originalError instanceof Unplayed ? 501 : 500;
    return { status, headers: budgetHeaders(budget), body: bugBody(bug), spent };
  }
  const body = { data: result.data, ...(errors.length > 0 && { errors: formatErrors(errors) }) };
  return { status: 200, headers: budgetHeaders(budget), body, spent };
}

function plain(
  status: number,
  body: unknown,
  reading?: BudgetReading,
  operation: string | null = null,
  errors = 0,
): Answer {
  const headers = reading ? budgetHeaders(reading) : {};
  return { status, headers, body, spent: { operation, points: 0, nodes: 0, errors } };
}

/** Refused queries were not run: they cost nothing, and status 200 is all that is good about them. */
function refused(errors: readonly GraphQLError[], reading: BudgetReading, operation: string | null): Answer {
  const body = { data: null, errors: formatErrors(errors) };
  return plain(200, body, reading, operation, errors.length);
}

function bugBody(bug: GraphQLError): unknown {
  const { message, path } = bug;
  return { data: null, message, errors: [{ type: 'SANDBOX', message, path }] };
}

function typenameOf(value: unknown): string | undefined {
  const typename: unknown =
    typeof value === 'object' && value !== null ? Reflect.get(value, '__typename') : undefined;
  return typeof typename === 'string' ? typename : undefined;
}
