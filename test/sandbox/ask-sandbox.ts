import type { Sandbox } from '../../sandbox/start-sandbox.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: unknown;
    readonly errors?: readonly { readonly type?: string; readonly message: string }[];
    readonly message?: string;
  };
}

/** Posts a query as any client does. `authorization: null` sends none. */
export async function askSandbox(
  sandbox: Sandbox,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  authorization: string | null = 'bearer some-token',
): Promise<Asked> {
  const response = await fetch(sandbox.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization !== null && { authorization }) },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Asked['body'];
  return { status: response.status, headers: response.headers, body };
}

/** What stands under a path of an answer's data. */
export function at(asked: Asked, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined),
    asked.body.data,
  );
}
