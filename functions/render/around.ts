/** What lies around an edition in its archive: addresses seen from its page. Null: there is none, or not yet. */
export interface Around {
  /** Of this archive: all that lies under the same root. */
  readonly home: string | null;
  /** Of the project, the company or the programme, with all its months. */
  readonly subject: string | null;
  /** How everything is measured. */
  readonly method: string | null;
  /** The newest revision of the month before that has one. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The newest revision of the same month, where this is not it. */
  readonly newer: string | null;
  /** The revision that this one corrects. */
  readonly older: string | null;
}

/** An edition by itself, as it is before it is published. */
export const BY_ITSELF: Around = {
  home: null,
  subject: null,
  method: null,
  previous: null,
  next: null,
  newer: null,
  older: null,
};
