import { plain } from './plain.ts';

const WORD_JOINER = '\u2060';

/**
 * Text of others on one line of Markdown, which stays text: no emphasis, link, HTML, entity, formula or list is made of
 * it. What a forge or a chat would make a mention, a reference or a link of its own is parted by a mark that is not seen.
 */
export function markdownText(text: string): string {
  // First: what it takes out could stand between a sign and a name.
  return plain(text)
    .replace(/[\\`*_[\]<>~|$&]/g, '\\$&')
    .replace(/^(?:[#+=-]|\d+(?=[.)](?:\s|$)))/, escapedStart)
    .replace(/(?<=\S)@/g, `${WORD_JOINER}@`)
    .replace(/@(?=\S)/g, `@${WORD_JOINER}`)
    .replace(/#(?=\d)/g, `#${WORD_JOINER}`)
    .replace(/\bGH-(?=\d)/gi, `$&${WORD_JOINER}`)
    .replace(/:\/\//g, `:${WORD_JOINER}//`)
    .replace(/\bwww\.(?=\S)/gi, (www) => `${www.slice(0, -1)}${WORD_JOINER}.`);
}

/** What begins a heading, a list or a rule at the beginning of a line. */
function escapedStart(start: string): string {
  return /^\d/.test(start) ? `${start}\\` : `\\${start}`;
}
