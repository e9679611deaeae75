import type { AffiliationFile, AffiliationFormat } from '../model/affiliation.ts';
import { fieldsOf, jsonOf } from './formats/json.ts';
import { textLines } from './text-lines.ts';

/** The format that a file seems to be of; `null`: none that is known. */
export function guessFormat({
  path,
  text,
}: Pick<AffiliationFile, 'path' | 'text'>): AffiliationFormat | null {
  if (/(?:^|[\\/.])mailmap$/i.test(path)) return 'mailmap';
  return /^\uFEFF?\s*[[{]/.test(text)
    ? ofJson(jsonOf(text))
    : ofText(textLines(text).map((line) => line.text));
}

function ofJson(document: unknown): AffiliationFormat | null {
  if (Array.isArray(document)) {
    const first = fieldsOf(document.find((row) => fieldsOf(row) !== null));
    if (first === null) return null;
    if (first.has('affiliation')) return 'github-users';
    return first.has('login') ? 'rows' : first.has('name') ? 'companies' : null;
  }
  const fields = fieldsOf(document);
  if (fields?.has('users') || fields?.has('companies')) return 'stackalytics';
  return fields?.has('acquisitions') ? 'devstats-companies' : null;
}

/** gitdm's lists have lines that are moved in, and which of them it is the first line tells. */
function ofText(lines: readonly string[]): AffiliationFormat | null {
  const [first] = lines;
  if (first === undefined) return null;
  if (lines.some((line) => /^\s/.test(line)))
    return first.endsWith(':') && /^\s+\S+: /.test(lines[1] ?? '') ? 'gitdm-companies' : 'gitdm';
  if (lines.some((line) => /<[^<>]*@[^<>]*>/.test(line))) return 'mailmap';
  return /^\S+\s+\S/.test(first) ? (/^[^\s:]+:\s/.test(first) ? 'gitdm' : 'gitdm-email-map') : null;
}
