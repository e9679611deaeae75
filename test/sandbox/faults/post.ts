import type { Sandbox } from '../../../sandbox/start-sandbox.ts';

/** What came over the wire, unread. */
export interface Posted {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Posts a query as any client does, and reads nothing into the answer. @throws where the connection breaks */
export async function post(
  { url }: Sandbox,
  query: string,
  { token = 'some-token', signal }: { readonly token?: string; readonly signal?: AbortSignal } = {},
): Promise<Posted> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `bearer ${token}` },
    body: JSON.stringify({ query }),
    ...(signal && { signal }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}
