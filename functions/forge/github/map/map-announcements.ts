const MOST = 20;
const LONGEST = 200;
/** Of a line no more is looked at: what stands there is written by strangers. */
const LONGEST_LINE = 1000;

const ANNOUNCES =
  /\b(deprecat\w*|remov(?:e[ds]?|als?|ing)|breaking|end[ -]of[ -](?:life|support)|eol|sunset\w*|drop(?:s|ped|ping)?\b.*\bsupport|support\b.*\bdropped)\b/i;

const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/;
const ATX = /^ {0,3}#{1,6}(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const BOLD = /^ {0,3}(?:\*\*([^*]+)\*\*|__([^_]+)__)[ \t]*:?[ \t]*$/;
const HTML_HEADING = /<h([1-6])\b[^<>]*>(.*?)<\/h\1[ \t]*>/i;
/** What cannot be the text of a setext heading: a list, a quotation, a table, code. */
const NO_PARAGRAPH = /^(?: {4}|\t| {0,3}(?:[-*+>|]|\d{1,9}[.)])(?:[ \t]|$)| {0,3}\|)/;

/** An item of a list that says when something goes, and under which number that is told: `will be removed in 1.5 (#12)`. */
const PROMISES =
  /\b(?:(?:will|shall|to|going to) (?:be (?:removed|dropped|deleted|gone|discontinued)|go away|disappear)|goes away|removal|end[- ]of[- ]life|eol|sunset)\b.{0,80}?\b(?:in|for|with|by|until|on|at) (?:version |release |v)?(?:\d|Q[1-4]\b|[a-z]{3,9}\.? \d{4}\b)/i;
const NUMBERED = /(?<![\w/])#\d{1,9}\b/;
const LIST_ITEM = /^ {0,9}(?:[-*+]|\d{1,9}[.)])[ \t]+(.*)$/;
const MENTION = /(?<![\w/`.])@[\w-]{1,40}(?![\w/])/g;

/**
 * Headings of release notes (Markdown, or HTML) that announce a deprecation, a removal or another break, and items of
 * lists that promise when a numbered item goes, as plain text: at most 20, of 200 characters each, each once. Nobody
 * is named in them. What stands in a code block or a comment is none.
 */
export function mapAnnouncements(notes: string): readonly string[] {
  const lines = outsideOfCode(notes.split(/\r\n?|\n/).map((line) => line.slice(0, LONGEST_LINE)));
  const found = [...headingsIn(lines), ...promisesIn(lines)].map(shortened);
  return [...new Set(found)].slice(0, MOST);
}

function promisesIn(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => plain(LIST_ITEM.exec(line)?.[1] ?? '').replace(MENTION, 'somebody'))
    .filter((item) => PROMISES.test(item) && NUMBERED.test(item));
}

function headingsIn(lines: readonly string[]): readonly string[] {
  return headingsOf(lines)
    .map(plain)
    .filter((heading) => ANNOUNCES.test(heading));
}

function headingsOf(lines: readonly string[]): readonly string[] {
  const headings: string[] = [];
  let paragraph: string | null = null;
  for (const line of lines) {
    const heading: string | null = headingIn(line) ?? (UNDERLINE.test(line) ? paragraph : null);
    if (heading !== null) headings.push(heading);
    const goesOn: boolean = heading === null && line.trim() !== '' && !NO_PARAGRAPH.test(line);
    paragraph = goesOn ? line : null;
  }
  return headings;
}

function headingIn(line: string): string | null {
  return ATX.exec(line)?.[1] ?? boldIn(line) ?? HTML_HEADING.exec(line)?.[2] ?? null;
}

/** A line that is nothing but bold is meant as a heading. */
function boldIn(line: string): string | null {
  const bold = BOLD.exec(line);
  return bold?.[1] ?? bold?.[2] ?? null;
}

/** A fence that is never closed goes on to the end, as Markdown has it; so does a comment. */
function outsideOfCode(lines: readonly string[]): readonly string[] {
  const outside: string[] = [];
  let fence: string | null = null;
  let comment = false;
  for (const line of lines) {
    const [, mark, rest] = FENCE.exec(line) ?? [];
    if (comment) comment = !line.includes('-->');
    else if (fence !== null) {
      if (mark?.startsWith(fence) && rest?.trim() === '') fence = null;
    } else if (mark !== undefined && !(mark.startsWith('`') && rest?.includes('`'))) fence = mark;
    else {
      comment = line.lastIndexOf('<!--') > line.lastIndexOf('-->');
      outside.push(line);
    }
  }
  return outside;
}

/** Without marks and tags: a link is its text, a picture its description. */
function plain(heading: string): string {
  return heading
    .replace(/<!--.*?-->/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    .replace(/!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g, '$1')
    .replace(/[`*]|(?<!\w)_+|_+(?!\w)/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whole characters only: half of a surrogate pair is no text. */
function shortened(heading: string): string {
  const characters = [...heading];
  return characters.length <= LONGEST ? heading : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
