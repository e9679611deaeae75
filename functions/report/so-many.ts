import { plainNumber } from '../model/quantity.ts';

/** `1 person`, `1,200 people`. */
export function soMany(count: number, one: string, many: string): string {
  return `${plainNumber(count)} ${count === 1 ? one : many}`;
}
