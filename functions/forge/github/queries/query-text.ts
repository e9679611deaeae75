import { RATE_LIMIT } from './rate-limit.ts';

/** A query that is put together of parts, each with its own variables and the fragments that it uses. */
export class QueryText {
  readonly #name: string;
  readonly #variables: { readonly type: string; readonly value: unknown }[] = [];
  readonly #selections: string[] = [];
  readonly #fragments = new Set<string>();

  constructor(name: string) {
    this.#name = name;
  }

  /** @returns how the text refers to the value: `$v3`. */
  variable(type: string, value: unknown): string {
    this.#variables.push({ type, value });
    return `$v${this.#variables.length - 1}`;
  }

  /** @param fragments whole texts; equal ones are written once, and GitHub refuses any that nothing uses. */
  add(selection: string, fragments: readonly string[] = []): void {
    this.#selections.push(selection);
    for (const fragment of fragments) this.#fragments.add(fragment);
  }

  get text(): string {
    const variables = this.#variables.map(({ type }, index) => `$v${index}: ${type}`).join(', ');
    const declared = variables === '' ? '' : `(${variables})`;
    const selections = [...this.#selections, RATE_LIMIT].join('\n  ');
    return [`query ${this.#name}${declared} {\n  ${selections}\n}`, ...this.#fragments].join('\n');
  }

  get variables(): Readonly<Record<string, unknown>> {
    return Object.fromEntries(this.#variables.map(({ value }, index) => [`v${index}`, value]));
  }
}
