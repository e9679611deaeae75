import { budgetHeaders } from '../rules/budget-headers.ts';
import { primaryLimitBody } from '../rules/primary-limit-body.ts';
import type { Answer } from './answer.ts';
import type { Play } from './play.ts';
import { secondaryLimitAnswer } from './secondary-limit-answer.ts';

export type LimitKind = 'primary' | 'secondary';

interface Limited {
  readonly kind: LimitKind;
  readonly answer: Answer;
}

/** The answer to who asks while a limit is in force, which he was told before; null: none is. */
export function answerInLimit(
  { budget, limits }: Play,
  token: string,
  operation: string | null,
): Limited | null {
  const reading = budget.read(token);
  const spent = { operation, points: 0, nodes: 0, errors: 0 };
  const secondary = limits.runInto(token);
  if (secondary) return { kind: 'secondary', answer: secondaryLimitAnswer(secondary, reading, spent) };
  if (reading.remaining > 0) return null;
  const headers = budgetHeaders(reading);
  const answer = { status: 200, headers, body: primaryLimitBody(), spent: { ...spent, errors: 1 } };
  return { kind: 'primary', answer };
}
