import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends an object, or the part of it that was asked for, or breaks off in the middle of that. */
export function sendObject(
  {
    body,
    etag,
    metadata,
  }: {
    readonly body: Buffer;
    readonly etag: string;
    readonly metadata: Readonly<Record<string, string>>;
  },
  request: IncomingMessage,
  response: ServerResponse,
  { breaks, endless }: { readonly breaks: boolean; readonly endless: { sent: number; open: number } | null },
): ServerResponse {
  const headers = { etag, ...metadata };
  if (endless !== null) {
    void sendForEver(response.writeHead(200, { ...headers, 'content-length': 2 ** 40 }), endless);
    return response;
  }
  const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
  const at = Number(from ?? 0);
  const part = body.subarray(at);
  const range = { 'content-range': `bytes ${at}-${body.length - 1}/${body.length}` };
  response.writeHead(from === undefined ? 200 : 206, {
    ...headers,
    ...(from !== undefined && range),
    'content-length': part.length,
  });
  if (!breaks) return response.end(part);
  response.write(part.subarray(0, Math.floor(part.length / 2)), () => response.destroy());
  return response;
}

const PIECE = Buffer.alloc(65_536);

/** As fast as the other side takes it. */
async function sendForEver(response: ServerResponse, count: { sent: number; open: number }): Promise<void> {
  count.open += 1;
  const closed = once(response, 'close').then(() => 'closed');
  for (;;) {
    count.sent += PIECE.length;
    const next = response.write(PIECE) ? setImmediately() : once(response, 'drain');
    if ((await Promise.race([closed, next])) === 'closed') break;
  }
  count.open -= 1;
}

function setImmediately(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
