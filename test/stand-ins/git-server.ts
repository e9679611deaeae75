import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

export interface GitServer {
  /** Address of a repository, with a login in it where one is given. */
  url(login?: string): string;
  /** Whether whoever knows the address may read. */
  openToAll: boolean;
  /** A status that everybody gets instead; `null`: none. */
  ailing: number | null;
  /** What was asked without a login. */
  readonly strangers: string[];
  close(): Promise<void>;
}

/** A bare repository over HTTP, by git's own program for that: with a login for whoever writes, as a forge has it. */
export async function startGitServer(repository: string, password: string): Promise<GitServer> {
  const strangers: string[] = [];
  const server = createServer((request, response) => {
    const known =
      request.headers.authorization === `Basic ${Buffer.from(`x:${password}`).toString('base64')}`;
    if (!known) strangers.push(`${request.method} ${request.url}`);
    const asksToWrite = request.url?.includes('receive-pack') ?? false;
    if (self.ailing !== null) return void response.writeHead(self.ailing).end();
    if (!known && (asksToWrite || !self.openToAll))
      return void response.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
    answer(repository, known, request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const self: GitServer = {
    url: (login) => `http://${login === undefined ? '' : `${login}@`}127.0.0.1:${port}/letters.git`,
    openToAll: false,
    ailing: null,
    strangers,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return self;
}

/** The common gateway interface: what is asked goes in by variables, the head of the answer comes before its body. */
function answer(
  repository: string,
  known: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const program = spawn(join(programs(), 'git-http-backend'), [], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: dirname(repository),
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      ...(known && { REMOTE_USER: 'x' }),
    },
  });
  request.pipe(program.stdin);
  program.stdin.on('error', () => undefined);
  let head: Buffer | null = Buffer.alloc(0);
  program.stdout.on('data', (piece: Buffer) => {
    if (head === null) return void response.write(piece);
    head = Buffer.concat([head, piece]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    let status = 200;
    for (const line of head.subarray(0, end).toString().split('\r\n')) {
      const [name = '', value = ''] = line.split(/: (.*)/);
      if (name.toLowerCase() === 'status') status = Number(value.slice(0, 3));
      else response.setHeader(name, value);
    }
    response.writeHead(status);
    response.write(head.subarray(end + 4));
    head = null;
  });
  program.stdout.on('end', () => response.end());
}

function programs(): string {
  return execFileSync('git', ['--exec-path'], { encoding: 'utf8' }).trim();
}
