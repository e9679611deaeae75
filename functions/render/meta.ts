import type { Evidence } from '../model/finding.ts';
import { plainNumber } from '../model/quantity.ts';
import { cut } from './cut.ts';

/** The line under a title: `beacon#12 · 41 days · approved, not merged`. */
export function meta({
  repository,
  number,
  days,
  note,
}: Pick<Evidence, 'repository' | 'number' | 'days' | 'note'>): string {
  const name = repository.slice(repository.indexOf('/') + 1);
  return [
    number === null ? name : `${name}#${number}`,
    ...(days === null ? [] : [days === 1 ? '1 day' : `${plainNumber(days)} days`]),
    ...(note === '' ? [] : [cut(note, { characters: 60, words: 9 })]),
  ].join(' · ');
}
