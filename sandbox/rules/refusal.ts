/** What GitHub says no to, as it says it: `type` and `path` stand beside `message` in the answer's `errors`. */
export class Refusal extends Error {
  /** Null: GitHub tells none, as where it does not know itself what went wrong. */
  readonly type: string | null;
  /** Where the rule was broken; null: graphql-js knows the path, because a resolver threw it. */
  readonly path: readonly (string | number)[] | null;
  readonly extensions: Readonly<Record<string, unknown>> | null;

  constructor(
    type: string | null,
    message: string,
    path: readonly (string | number)[] | null = null,
    extensions: Readonly<Record<string, unknown>> | null = null,
  ) {
    super(message);
    this.name = 'Refusal';
    this.type = type;
    this.path = path;
    this.extensions = extensions;
  }
}
