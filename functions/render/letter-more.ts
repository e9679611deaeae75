import { plainNumber } from '../model/quantity.ts';
import { letterLink } from './letter-link.ts';
import type { LetterMore } from './letter-view.ts';
import type { Place } from './place.ts';

interface Shown {
  readonly shown: number;
  readonly total: number;
  /** The ask has shown some before. */
  readonly others?: boolean;
  /** Where on the page all of them are. */
  readonly anchor: string;
}

/** Says how many there are beside those that are shown, and where; null where all are. */
export function letterMore(
  { shown, total, others = false, anchor }: Shown,
  place: Pick<Place, 'url'>,
): LetterMore | null {
  if (shown >= total) return null;
  const all = plainNumber(total);
  const here =
    shown === 0
      ? others
        ? `${all} more`
        : `${all} in all`
      : others
        ? `${shown} of ${all} more`
        : `${shown} of ${all}`;
  const href = letterLink(place.url);
  return href === null
    ? { shown: here, all: 'reply to get them all', href: null }
    : { shown: here, all: 'all are on the page', href: `${href}#${anchor}` };
}
