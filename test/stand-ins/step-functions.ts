import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface StepFunctionsStandIn {
  readonly endpoint: string;
  /** A token that somebody waits for; `answer` is what they are told, as text. */
  open(): { readonly token: string; readonly answer: Promise<string> };
  /** Nobody waits for it any more. */
  close(token: string): void;
  /** Tokens with which somebody was woken up, in order. */
  readonly woken: readonly string[];
  /** Access keys of those who asked, in order. */
  readonly callers: readonly string[];
  end(): Promise<void>;
}

/** SendTaskSuccess over a real socket. */
export async function startStepFunctions(): Promise<StepFunctionsStandIn> {
  const open = new Map<string, (answer: string) => void>();
  const known = new Set<string>();
  const woken: string[] = [];
  const callers: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const refuse = (type: string) =>
      response
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify({ __type: type, message: type }));
    callers.push(/Credential=([^/]+)/.exec(String(request.headers.authorization))?.[1] ?? '');
    if (request.headers['x-amz-target'] !== 'AWSStepFunctions.SendTaskSuccess')
      return refuse('UnknownOperationException');
    const { taskToken, output } = JSON.parse(body) as { taskToken: string; output: string };
    const answer = open.get(taskToken);
    if (answer === undefined) return refuse(known.has(taskToken) ? 'TaskTimedOut' : 'InvalidToken');
    open.delete(taskToken);
    woken.push(taskToken);
    answer(output);
    return response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end('{}');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    open() {
      const token = randomUUID();
      known.add(token);
      return { token, answer: new Promise((answer) => open.set(token, answer)) };
    },
    close: (token) => void open.delete(token),
    woken,
    callers,
    end: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
