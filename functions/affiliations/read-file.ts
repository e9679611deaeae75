import type { AffiliationFile } from '../model/affiliation.ts';
import { FORMATS } from './formats.ts';
import { guessFormat } from './guess-format.ts';
import { type Reading, type Statements, statements } from './statements.ts';

/** What a file of any format says. */
export function readFile(file: AffiliationFile, reading: Reading): Statements {
  const format = file.format ?? guessFormat(file);
  if (format !== null) return FORMATS[format](file.text, reading);
  const known = Object.keys(FORMATS).join(', ');
  const sentence = `It is of no format that is known. Name it beside the path, as format: ${known}.`;
  return statements({ problems: [{ at: 'the file', sentence }] });
}
