import type { Editing } from './config.ts';

/** `runs/<month>/editing.json`: forewords, holds and findings that are set aside, as the config has them now. */
export interface EditingDocument extends Editing {
  readonly schema: 1;
}
