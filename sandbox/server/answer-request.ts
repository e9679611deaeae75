import { GraphQLError, getVariableValues } from 'graphql';
import type { BudgetReading } from '../rules/budget.ts';
import { budgetHeaders } from '../rules/budget-headers.ts';
import { nodesOf } from '../rules/nodes-of.ts';
import { pointsOf } from '../rules/points-of.ts';
import { readPages } from '../rules/read-pages.ts';
import { Refusal } from '../rules/refusal.ts';
import { refusePages } from '../rules/refuse-pages.ts';
import { refuseTooManyNodes } from '../rules/refuse-too-many-nodes.ts';
import type { Answer } from './answer.ts';
import { answerInLimit, type LimitKind } from './answer-in-limit.ts';
import { answerQuery } from './answer-query.ts';
import { formatErrors } from './format-errors.ts';
import type { Play } from './play.ts';
import { type PreparedQuery, prepareQuery } from './prepare-query.ts';
import { readBody } from './read-body.ts';
import { readToken } from './read-token.ts';
import type { Strikes } from './strikes.ts';

/** An answer, and how it came about. */
export interface ToldAnswer {
  readonly answer: Answer;
  /** The limit that was in force already when the request came. */
  readonly early: LimitKind | null;
  /** What went wrong on purpose. */
  readonly fault: string | null;
}

/** One request in, one answer out: who asks, whether a limit is in force, what goes wrong, what it costs, whether it is allowed, and only then the data. */
export async function answerRequest(
  play: Play,
  authorization: string | undefined,
  text: string,
): Promise<ToldAnswer> {
  const token = readToken(authorization);
  if (token === null || (play.token !== null && token !== play.token)) {
    return untroubled(plain(401, { message: 'Bad credentials' }));
  }
  const { budget, limits, schema } = play;
  // Before anything else: the number of the request decides, whatever becomes of it.
  const strikes = play.trouble.next({ token, budget, limits });
  const asked = readBody(text);
  if ('problem' in asked) return untroubled(plain(400, { message: asked.problem }, budget.read(token)));
  const prepared = prepareQuery(schema, asked.query, asked.operationName);
  const operation = 'errors' in prepared ? asked.operationName : (prepared.operation.name?.value ?? null);
  const limited = answerInLimit(play, token, operation);
  if (limited) return { answer: limited.answer, early: limited.kind, fault: null };

  const unspent = { operation, points: 0, nodes: 0, errors: 0 };
  const spoiled = strikes.before(unspent);
  const answer = spoiled ?? (await work(play, token, { prepared, operation, ...asked }, strikes));
  return { answer: strikes.after(answer), early: null, fault: strikes.name };
}

interface Work {
  readonly prepared: ReturnType<typeof prepareQuery>;
  readonly operation: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

async function work(play: Play, token: string, asked: Work, strikes: Strikes): Promise<Answer> {
  const { prepared, operation, variables } = asked;
  const before = play.budget.read(token);
  if ('errors' in prepared) return refused(prepared.errors, before, operation);
  const definitions = prepared.operation.variableDefinitions ?? [];
  const coerced = getVariableValues(play.schema, definitions, variables);
  if (coerced.errors) return refused(coerced.errors, before, operation);

  let price: ReturnType<typeof priceOf>;
  try {
    price = priceOf(play, prepared, coerced.coerced);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { message, path } = error;
    return refused([new GraphQLError(message, { path, originalError: error })], before, operation);
  }
  const spent = { operation, ...price, errors: 0 };
  return strikes.priced(spent) ?? (await answerQuery(play, token, { prepared, variables, spent }, strikes));
}

/** @throws Refusal for what is not allowed at any price */
function priceOf(
  { schema }: Play,
  { fragments, operation }: PreparedQuery,
  variables: Readonly<Record<string, unknown>>,
): { readonly points: number; readonly nodes: number } {
  const pages = readPages({ schema, fragments, variables }, operation);
  refusePages(pages);
  const nodes = nodesOf(pages);
  refuseTooManyNodes(nodes);
  return { points: pointsOf(pages), nodes };
}

function untroubled(answer: Answer): ToldAnswer {
  return { answer, early: null, fault: null };
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
