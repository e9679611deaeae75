import type { Status } from '../model/finding.ts';

export interface StatusWords {
  readonly word: string;
  readonly symbol: string;
  /** Class in the templates. */
  readonly key: 'neglected' | 'watch' | 'fine' | 'none';
  /** In light; dark is in the layout. */
  readonly colour: string;
}

const QUIET = { key: 'none', colour: '#5b6168' } as const;

/** A status is a word and a sign; the colour only repeats them. */
export const STATUS_WORDS: Readonly<Record<Status, StatusWords>> = {
  neglected: { word: 'neglected', symbol: '▲', key: 'neglected', colour: '#9f2d1f' },
  watch: { word: 'watch', symbol: '◆', key: 'watch', colour: '#7a5200' },
  fine: { word: 'fine', symbol: '✓', key: 'fine', colour: '#2b6640' },
  noted: { word: 'noted', symbol: '•', ...QUIET },
  unavailable: { word: 'unknown', symbol: '?', ...QUIET },
  'not-applicable': { word: 'does not apply', symbol: '–', ...QUIET },
  'not-enough-data': { word: 'too little data', symbol: '…', ...QUIET },
};
