import { isAbsolute, relative } from 'node:path';
import type { Status } from '../model/finding.ts';
import { plain } from '../render/plain.ts';
import type { Terminal } from './terminal.ts';

/** How results look in this terminal. */
export interface Style {
  strong(text: string): string;
  quiet(text: string): string;
  status(status: Status, text: string): string;
  /** Text of others, which may hold what a terminal takes for an order. */
  plain(text: string): string;
  /** Commands in a text of ours as somebody would type them here. */
  hinted(text: string): string;
  /** A path as somebody would type it here; an address, such as of a bucket, as it is. */
  path(place: string): string;
}

export type SummaryTerminal = Pick<Terminal, 'cwd' | 'coloured' | 'hinted'>;

export function styleOf({ cwd, coloured, hinted }: SummaryTerminal): Style {
  const dressed = (code: string) => (text: string) => (coloured ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    strong: dressed('1'),
    quiet: dressed('2'),
    status: (status, text) => dressed(COLOURS[status])(text),
    plain,
    hinted,
    path(place) {
      if (!isAbsolute(place)) return place;
      const short = relative(cwd, place);
      return short.startsWith('..') || isAbsolute(short) ? place : short;
    },
  };
}

const COLOURS: Readonly<Record<Status, string>> = {
  neglected: '31',
  watch: '33',
  fine: '32',
  noted: '0',
  unavailable: '2',
  'not-applicable': '2',
  'not-enough-data': '2',
};
