import { createServer, type ServerResponse } from 'node:http';

export interface Fault {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Closes the socket in the middle of the body. */
  readonly breakOff?: boolean;
  /** Closes the socket before any answer. */
  readonly broken?: boolean;
  /** Does not answer at all. */
  readonly silent?: boolean;
}

export interface FaultyGithub {
  readonly url: string;
  /** Parsed bodies of all requests. */
  readonly asked: readonly {
    readonly query: string;
    readonly variables: Readonly<Record<string, unknown>>;
  }[];
  close(): Promise<void>;
}

/**
 * Stands before a sandbox and goes wrong as told.
 * @param faults decides by the number of the request (from 1), what was asked and the good answer; `null`: passes it on.
 */
export async function startFaulty(
  behind: string,
  faults: (
    request: number,
    variables: Readonly<Record<string, unknown>>,
    answer: string,
    query: string,
  ) => Fault | null,
): Promise<FaultyGithub> {
  const asked: FaultyGithub['asked'][number][] = [];
  const server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    const body = Buffer.concat(pieces).toString();
    asked.push(JSON.parse(body));
    const authorization = request.headers.authorization ?? '';
    const answer = await fetch(behind, { method: 'POST', body, headers: { authorization } });
    const text = await answer.text();
    const fault = faults(asked.length, asked.at(-1)?.variables ?? {}, text, asked.at(-1)?.query ?? '');
    if (fault === null) respond(response, { status: answer.status, body: text });
    else respond(response, fault);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(response: ServerResponse, { status, body, headers, breakOff, broken, silent }: Fault): void {
  if (broken === true) response.destroy();
  if (silent === true || broken === true) return;
  // Node would tell the machine's clock.
  response.sendDate = false;
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  if (breakOff !== true) {
    response.end(body);
    return;
  }
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}
