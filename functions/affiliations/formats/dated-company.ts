import { dayOf } from '../day.ts';
import { EVER, type Said, STILL } from '../statements.ts';

export type DatedCompany =
  | { readonly ok: true; readonly said: Said }
  | { readonly ok: false; readonly sentence: string };

/**
 * gitdm's `COMPANY[ from YYYY-MM-DD][ until YYYY-MM-DD]`. Read from the right, because a name may hold any word;
 * `until` is exclusive.
 */
export function datedCompany(text: string): DatedCompany {
  const [beforeUntil, untilText] = cut(text, ' until ');
  const [company, fromText] = cut(beforeUntil, ' from ');
  const from = fromText === null ? EVER : dayOf(fromText);
  const until = untilText === null ? STILL : dayOf(untilText);
  if (from === null || until === null) return { ok: false, sentence: NO_DAY };
  if (/\d{4}-\d\d?-\d\d?$/.test(company.trim())) return { ok: false, sentence: NO_WORD };
  if (company.trim() === '') return { ok: false, sentence: 'There is no company before the dates.' };
  if (from >= until) return { ok: false, sentence: 'It ends before it begins.' };
  return { ok: true, said: { company: company.trim(), from, until } };
}

export const NO_DAY = 'A date must be a day that exists, written as 2026-07-31.';

const NO_WORD = 'Before a date there must be "from" or "until", in this order.';

/** What looks like a date is held to be one, so that a mistyped one does not become a part of the name. */
function cut(text: string, word: string): readonly [string, string | null] {
  const at = ` ${text}`.lastIndexOf(word);
  const rest = at < 0 ? '' : ` ${text}`.slice(at + word.length).trim();
  return at < 0 || !/^\d[\d./-]*$/.test(rest) ? [text, null] : [text.slice(0, Math.max(0, at - 1)), rest];
}
