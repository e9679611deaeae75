/** An answer before it is sent. Whoever wants to spoil answers does it here, between `answerRequest` and `sendAnswer`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What goes into the log. */
  readonly spent: {
    readonly operation: string | null;
    readonly points: number;
    readonly nodes: number;
    readonly errors: number;
  };
}
