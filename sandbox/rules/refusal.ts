/** What GitHub says no to, as it says it: `type` and `path` stand beside `message` in the answer's `errors`. */
export class Refusal extends Error {
  readonly type: string;
  /** Where the rule was broken; null: graphql-js knows the path, because a resolver threw it. */
  readonly path: readonly (string | number)[] | null;

  constructor(type: string, message: string, path: readonly (string | number)[] | null = null) {
    super(message);
    this.name = 'Refusal';
    this.type = type;
    this.path = path;
  }
}
