import type { Forgotten } from './forgotten.ts';
import { isMarked } from './is-marked.ts';

/** What GitHub shows in place of an account that is gone. */
export const GHOST = 'ghost';

/**
 * A longer name that has the login in it is another name: `anna-b`, `anna_corp`. What only a program sees, and what makes
 * text of a sign in Markdown, stands between letters; an encoded letter of an address does not.
 */
const INVISIBLE = '\u200B\u2060\u00AD';
const RUN = new RegExp(
  `%[0-9A-Fa-f]{2}|(?:[\\p{Script=Latin}\\p{M}\\p{N}_-]|[${INVISIBLE}]|\\\\(?=_))+`,
  'gu',
);
const SEEN_BY_NOBODY = new RegExp(`[${INVISIBLE}\\\\]`, 'g');
const BEGIN = new RegExp(`^[${INVISIBLE}]*`);
const LONGEST = 120;

/** Running text without the logins of who was forgotten. The same text comes back where there are none. */
export function maskText(text: string, forgotten: Forgotten): string {
  if (forgotten.isEmpty) return text;
  return text.replace(RUN, (run, at: number) => {
    if (run.startsWith('%') || run.length > LONGEST) return run;
    const clean = run.replace(SEEN_BY_NOBODY, '');
    const login = candidates(clean).find(
      (word) => forgotten.isWord(word) || (forgotten.isLogin(word) && isMarked(text, at, at + run.length)),
    );
    if (login === undefined) return run;
    // A mark that keeps a forge from making a mention stays.
    return `${BEGIN.exec(run)?.[0] ?? ''}${clean.replace(login, GHOST)}`;
  });
}

/** GitHub names a branch `<login>-patch-1`; emphasis is `_login_`. */
function candidates(clean: string): readonly string[] {
  if (!/^[\x21-\x7e]+$/.test(clean)) return [];
  const bare = clean.replace(/^[-_]+|[-_]+$/g, '');
  return [clean, bare, bare.replace(/-patch-\d+$/i, '')].filter(
    (word, i, all) => word !== '' && all.indexOf(word) === i,
  );
}
