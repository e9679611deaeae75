/** What lies around an edition in the archive: addresses seen from its page, null where there is nothing. */
export interface Around {
  /** Of the whole archive. */
  readonly home: string | null;
  /** Of the project, company or programme: all its months. */
  readonly subject: string | null;
  readonly method: string | null;
  /** The newest revision of the nearest earlier month that has a letter. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The newest revision of the same month, where this is not it. */
  readonly newer: string | null;
  /** The revision that this one corrects. */
  readonly older: string | null;
}

/** Of an edition that is not published yet. */
export const NOTHING_AROUND: Around = {
  home: null,
  subject: null,
  method: null,
  previous: null,
  next: null,
  newer: null,
  older: null,
};
