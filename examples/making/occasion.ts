import type { LetterName } from '../../functions/model/audience.ts';
import type { Settings } from './configured.ts';

/** A run of community-hat over the made-up community, and which of its letters are kept as examples. */
export interface Occasion {
  readonly settings: Settings;
  /** The month before was read, written and sent already. */
  readonly second?: boolean;
  /** What the sandbox does wrong, as `--fault` of `community-hat sandbox` takes it. */
  readonly faults?: readonly string[];
  /** Letters that are set right, one after the other, when all were sent. */
  readonly corrections?: readonly Correction[];
  readonly examples: readonly Example[];
}

export interface Correction {
  readonly letter: LetterName;
  /** The letter says it. */
  readonly reason: string;
  /** What is configured by then. */
  readonly settings: Settings;
}

export interface Example {
  readonly letter: LetterName;
  /** The folder in that of its audience. */
  readonly state: string;
  /** What a reader should look at, in a sentence or two, with what is configured for it. */
  readonly look: string;
  /** Pieces of the letter as text without which `look` would not be true; a break of lines is a space. */
  readonly shows: readonly string[];
  /** Pieces that would make it untrue. */
  readonly lacks?: readonly string[];
  /** Its page in the archive, which is large, is kept beside the letter, with its tables. */
  readonly page?: boolean;
}
