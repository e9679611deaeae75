/** Where an edition lies once it is written. */
export interface Place {
  /** Address of its page for a browser; null where no archive is configured. */
  readonly url: string | null;
  /** Key of its page in the store. */
  readonly key: string;
}
