import { bareAddresses } from './bare-addresses.ts';
import { withoutFences } from './without-fences.ts';

/** In lists and quotations too. A fence of backticks has none behind it: that would be code within a line. */
const FENCE = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;
const INLINE_CODE = /(?<!`)(`{1,9})(?!`)[^\n]{1,300}?(?<!`)\1(?!`)/g;
const DEFINITION = /^[ \t>]{0,12}\[(?!\^)[^\]\n]{1,999}\]:[ \t]*(<[^>\n]{0,2000}>|\S{1,2000})/gm;
const ATTRIBUTE =
  /\b(?:href|src)[ \t]{0,9}=[ \t]{0,9}(?:"([^"\n]{0,2000})"|'([^'\n]{0,2000})'|([^\s"'>]{1,2000}))/gi;
/** Of parentheses within a target; CommonMark asks for at least so many. */
const DEEPEST = 32;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** What a Markdown page links to, as written: inline, by reference, in HTML, and as bare addresses. Not in code or comments. */
export function markdownLinks(text: string): readonly string[] {
  const prose = withoutComments(withoutFences(text, FENCE)).replace(INLINE_CODE, '');
  return [
    ...inlineTargets(prose),
    ...[...prose.matchAll(DEFINITION)].map(([, target = '']) => unescaped(target)),
    ...[...prose.matchAll(ATTRIBUTE)].map(([, double, single, bare]) =>
      (double ?? single ?? bare ?? '').replaceAll('&amp;', '&'),
    ),
    ...bareAddresses(prose),
  ];
}

function* inlineTargets(prose: string): Generator<string> {
  for (let at = prose.indexOf(']('); at !== -1; at = prose.indexOf('](', at + 2)) {
    const target = targetAt(prose.slice(at + 2, at + 2002));
    if (target !== null) yield unescaped(target);
  }
}

/** Up to a space or the parenthesis that closes; within angle brackets anything but a line break. */
function targetAt(behind: string): string | null {
  const rest = behind.trimStart();
  if (rest.startsWith('<')) return /^<[^<>\n]*>/.exec(rest)?.[0] ?? null;
  let depth = 0;
  for (let index = 0; index < rest.length; index += 1) {
    const character = rest.charAt(index);
    if (character === '\\') index += 1;
    else if (character === '(' && depth === DEEPEST) return null;
    else if (character === '(') depth += 1;
    else if (/\s/.test(character) || (character === ')' && depth === 0)) return rest.slice(0, index);
    else if (character === ')') depth -= 1;
  }
  return null;
}

function withoutComments(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (let begin = text.indexOf('<!--'); begin !== -1; begin = text.indexOf('<!--', from)) {
    pieces.push(text.slice(from, begin));
    const end = text.indexOf('-->', begin);
    if (end === -1) return pieces.join('');
    from = end + '-->'.length;
  }
  return [...pieces, text.slice(from)].join('');
}

function unescaped(target: string): string {
  const bare = target.startsWith('<') && target.endsWith('>') ? target.slice(1, -1) : target;
  return bare.replace(ESCAPED, '$1').replaceAll('&amp;', '&');
}
