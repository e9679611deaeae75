/** Where a command is started: what it may look at and write to. Tests hand in one of their own. */
export interface Terminal {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What is piped in, as text in pieces; `null`: a person sits there, and nothing is. */
  input(): AsyncIterable<string> | null;
  /** Results; nothing else goes there. */
  out(text: string): void;
  /** Progress and errors. */
  err(text: string): void;
  /** Commands in a text of ours as they work here; what `err` gets is made so already. */
  hinted(text: string): string;
  /** A person watches what `err` writes: a line may be written over. */
  readonly watched: boolean;
  /** Results may be coloured. */
  readonly coloured: boolean;
  /** Width of what is watched. */
  readonly columns: number;
  /** Comes to pass when the person wants it to end. */
  readonly interrupted: Promise<void>;
}
