import { makePage, type Page, type PageArguments } from '../pages/make-page.ts';
import type { SortedRows } from '../pages/sorted-rows.ts';
import { refuseUnplayedArguments } from './refuse-unplayed-arguments.ts';
import type { Arguments } from './resolver.ts';

const PAGING = ['first', 'last', 'after', 'before'];

export interface ConnectionOptions {
  readonly direction?: 'ASC' | 'DESC';
  /** Arguments beside paging which the caller obeys. */
  readonly obeys?: readonly string[];
}

/** A page of `sorted`, as the arguments ask. `where` names the field when an argument is not played. */
export function connectionOf<N>(
  where: string,
  sorted: SortedRows<N>,
  given: Arguments,
  { direction = 'ASC', obeys = [] }: ConnectionOptions = {},
): Page<N> {
  refuseUnplayedArguments(where, given, [...PAGING, ...obeys]);
  // The schema has checked their types.
  return makePage(sorted, direction, given as PageArguments);
}
