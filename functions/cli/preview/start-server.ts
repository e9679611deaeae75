import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UsageError } from '../usage-error.ts';
import { type Answer, answerTo } from './answer-to.ts';
import type { Maker } from './keep-up-to-date.ts';
import { notFoundPage } from './pages/not-found-page.ts';

/** Serves on this machine alone. @throws UsageError where the port is taken */
export async function startServer(
  maker: Maker,
  port: number,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    respond(maker, request, response).catch((error: Error) =>
      send(response, { ...notFoundPage(error.message), status: 500 }),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function cannotListen(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(
      `Port ${port} is taken, perhaps by another preview. End that one, or choose another: community-hat preview --port ${port === 65_535 ? 4281 : port + 1}`,
    );
  if (error.code === 'EACCES')
    return new UsageError(
      `Port ${port} is not for everybody. Choose one from 1024 on: community-hat preview --port 4280`,
    );
  return error;
}

async function respond(maker: Maker, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isForUs(request)) return send(response, plain(421, 'This is a preview for this machine alone.\n'));
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return send(response, plain(405, 'There is nothing to change here.\n'));
  // It has to be a path of ours, whatever a proxy would make of it.
  const whole = `http://localhost${request.url}`;
  const address = request.url?.startsWith('/') && URL.canParse(whole) ? new URL(whole) : null;
  if (address === null) return send(response, plain(400, 'This is no address.\n'));
  if (address.pathname === '/events') return tellChanges(maker, response);
  send(response, await answerTo(address, maker.shown()), request.method === 'HEAD');
}

/** A page elsewhere can give its own name our address; the browser tells us by which name it came. */
function isForUs({ headers, socket }: IncomingMessage): boolean {
  const names = ['127.0.0.1', 'localhost'].map((name) => `${name}:${socket.localPort}`);
  return (
    names.includes(headers.host?.toLowerCase() ?? '') ||
    (socket.localPort === 80 && /^(127\.0\.0\.1|localhost)$/i.test(headers.host ?? ''))
  );
}

function plain(status: number, body: string): Answer {
  return { status, type: 'text/plain; charset=utf-8', policy: "default-src 'none'", body };
}

function send(
  response: ServerResponse,
  { status, type, policy, body, headers = {} }: Answer,
  headOnly = false,
): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...SAFE,
    'content-type': type,
    'content-length': bytes.length,
    'content-security-policy': policy,
    ...headers,
  });
  response.end(headOnly ? undefined : bytes);
}

const SAFE = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;

/** Server-sent events: one with each change. */
function tellChanges(maker: Maker, response: ServerResponse): void {
  response.writeHead(200, {
    ...SAFE,
    'content-type': 'text/event-stream',
    'content-security-policy': "default-src 'none'",
  });
  response.write('retry: 1000\n\n');
  const stop = maker.onChange(() => response.write('event: changed\ndata: 1\n\n'));
  response.on('close', stop);
}
