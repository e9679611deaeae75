import type { Arguments } from './resolver.ts';
import { Unplayed } from './unplayed.ts';

export interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

/** `orderBy`, which the schema has checked; a field that is not among the played ones fails. */
export function orderOf(where: string, given: Arguments, played: readonly string[], usual: Order): Order {
  const order = (given.orderBy as Order | null | undefined) ?? usual;
  if (!played.includes(order.field)) throw new Unplayed(`the order ${order.field} of ${where}`);
  return order;
}
