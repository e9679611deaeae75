import type { PageRow } from '../../model/snapshot.ts';
import { isBot } from '../bots.ts';

type Document = Pick<PageRow, 'id' | 'text'>;

const LOGIN = '[a-z\\d](?:-?[a-z\\d]){0,38}';
const MENTION = new RegExp(`(?<![\\w/.@-])@(${LOGIN})(?![\\w/-]|\\[bot\\])`, 'gi');
const PROFILE = new RegExp(`\\bgithub\\.com/(${LOGIN})(?![\\w/-])`, 'gi');
const LISTED = new RegExp(`^\\s*-\\s*["']?@?(${LOGIN})["']?\\s*(?:#.*)?$`, 'i');
const ALIAS = /^\s+["']?([\w-]+)["']?:\s*$/;
/** Those who are thanked, not relied upon; and what an OWNERS file lists besides people. */
const NOT_THEM = /\b(former|past|alumni|inactive|retired|previous|honorary|labels|options)\b|emerit/i;

/**
 * Logins, in small letters, of the people whom CODEOWNERS, OWNERS and MAINTAINERS name: neither teams nor machines nor
 * those named as former ones.
 */
export function namedOwners(documents: readonly Document[]): ReadonlySet<string> {
  const named = new Set<string>();
  const aliases = new Set<string>();
  for (const { id, text } of documents) {
    const name = id.slice(id.lastIndexOf('/') + 1).toLowerCase();
    if (text === null) continue;
    const lines = presentLines(text);
    if (name === 'owners_aliases')
      for (const line of lines)
        for (const alias of ALIAS.exec(line)?.slice(1) ?? []) aliases.add(alias.toLowerCase());
    for (const login of lines.flatMap((line) => loginsIn(line, name))) named.add(login.toLowerCase());
  }
  return new Set([...named].filter((login) => !aliases.has(login) && !isBot(login, 'User', new Set())));
}

function loginsIn(line: string, name: string): string[] {
  if (/^codeowners/.test(name)) return line.startsWith('#') ? [] : matches(line, MENTION);
  if (/^owners/.test(name)) return [...matches(line, MENTION), ...(LISTED.exec(line)?.slice(1) ?? [])];
  return /^maintainers/.test(name) ? [...matches(line, MENTION), ...matches(line, PROFILE)] : [];
}

function matches(line: string, pattern: RegExp): string[] {
  return [...line.matchAll(pattern)].flatMap(([, login]) => login ?? []);
}

/** Lines that do not stand under a heading or key of former people; it ends with the next one that is not further in. */
function presentLines(text: string): string[] {
  const kept: string[] = [];
  let former: number | null = null;
  for (const line of text.split('\n')) {
    const depth = headingDepth(line);
    if (depth !== null && (former === null || depth <= former)) former = NOT_THEM.test(line) ? depth : null;
    if (former === null) kept.push(line);
  }
  return kept;
}

/** Of a Markdown heading its level, of a key of YAML its indent; `null`: neither. */
function headingDepth(line: string): number | null {
  const heading = /^(#{1,6})\s/.exec(line)?.[1];
  if (heading !== undefined) return heading.length;
  return /^\s*[\w-]+:\s*$/.exec(line) === null ? null : line.length - line.trimStart().length;
}
