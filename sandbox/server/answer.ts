/** An answer before it is sent. Whoever wants to spoil answers does it here, between `answerRequest` and `sendAnswer`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** How it goes over the wire; absent: whole, at once, `body` as JSON. */
  readonly delivery?: Delivery;
  /** What goes into the log. */
  readonly spent: Spent;
}

export interface Spent {
  readonly operation: string | null;
  readonly points: number;
  readonly nodes: number;
  readonly errors: number;
}

export type Delivery =
  /** Instead of the JSON. */
  | { readonly kind: 'text'; readonly contentType: string; readonly text: string }
  /** Half of the JSON. `ended`: as if it were all; otherwise the whole length is announced and the connection breaks. */
  | { readonly kind: 'half'; readonly ended: boolean }
  /** Whole, but so much later. */
  | { readonly kind: 'late'; readonly milliseconds: number }
  /** No byte; the connection breaks. */
  | { readonly kind: 'reset' }
  /** No byte, until the client goes away. */
  | { readonly kind: 'silence' };
