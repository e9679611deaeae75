/** Where an edition lies once it is written. */
export interface Place {
  /** Address of its page for a browser; null where no archive is configured. */
  readonly url: string | null;
  /** Key of its page in the store. */
  readonly key: string;
  /** Address of the page that says how everything is measured; null where no archive is configured. */
  readonly method: string | null;
  /** Anybody may be told the address. That of a private page is what keeps it private. */
  readonly open: boolean;
}
