import { execute, type GraphQLError } from 'graphql';
import { findResolver } from '../resolvers/find-resolver.ts';
import type { Arguments, RequestContext } from '../resolvers/resolver.ts';
import { Unplayed } from '../resolvers/unplayed.ts';
import { budgetHeaders } from '../rules/budget-headers.ts';
import { Refusal } from '../rules/refusal.ts';
import type { Answer, Spent } from './answer.ts';
import { formatErrors } from './format-errors.ts';
import type { Play } from './play.ts';
import type { PreparedQuery } from './prepare-query.ts';
import type { Strikes } from './strikes.ts';

/** A query that is allowed. */
export interface AllowedQuery {
  readonly prepared: PreparedQuery;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Its price; `errors` is 0 yet. */
  readonly spent: Spent;
}

/** Spends the points and runs the query. What `strikes` spoil at a field stands there. */
export async function answerQuery(
  { schema, worlds, budget }: Play,
  token: string,
  { prepared, variables, spent }: AllowedQuery,
  strikes: Strikes,
): Promise<Answer> {
  const { points, nodes } = spent;
  const reading = budget.spend(token, points);
  const contextValue: RequestContext = { worlds, budget: reading, points, nodes };
  const { spoils } = strikes;
  const result = await execute({
    schema,
    document: prepared.document,
    operationName: prepared.operation.name?.value ?? null,
    variableValues: variables,
    contextValue,
    fieldResolver: (source: unknown, given: Arguments, context: RequestContext, info) => {
      const resolve = findResolver(info.parentType.name, info.fieldName);
      if (!resolve) throw new Unplayed(`the field ${info.parentType.name}.${info.fieldName}`);
      // The registry says which type a resolver is for; graphql-js says that the source is of that type.
      const value = resolve(source as never, given, context);
      return spoils ? strikes.spoil(value, { source, given, info }) : value;
    },
    typeResolver: (value: unknown) => typenameOf(value),
  });
  const errors = result.errors ?? [];
  const told = { headers: budgetHeaders(reading), spent: { ...spent, errors: errors.length } };
  const bug = errors.find((error) => !(error.originalError instanceof Refusal));
  if (bug) {
    // Never partial data: a caller that copes with nulls would take a gap of the sandbox for GitHub's.
    const status = bug.originalError instanceof Unplayed ? 501 : 500;
    return { ...told, status, body: bugBody(bug) };
  }
  const body = { data: result.data, ...(errors.length > 0 && { errors: formatErrors(errors) }) };
  return { ...told, status: 200, body };
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
