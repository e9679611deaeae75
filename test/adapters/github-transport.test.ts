import dns from 'node:dns';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { githubTransport } from '../../functions/adapters/github-transport.ts';

const TOKEN = 'ghp_hushhushhushhushhushhushhushhush';
let server: Server;
let url: string;
let respond: (response: ServerResponse, body: string, headers: NodeJS.Dict<string | string[]>) => void;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(Buffer.from(piece));
    respond(response, Buffer.concat(pieces).toString(), request.headers);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/graphql`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('query, variables, token and our name are sent; data, limits and duration come back', async () => {
  let asked: unknown = null;
  let agent: unknown = null;
  respond = (response, body, headers) => {
    asked = JSON.parse(body);
    agent = [headers.authorization, headers['user-agent']];
    response.setHeader('x-ratelimit-remaining', '4321').setHeader('x-ratelimit-reset', '1785000000');
    response.setHeader('date', new Date(1785000600000).toUTCString());
    json(response, 200, { data: { hello: 1 } });
  };
  const answer = await send({ owner: 'o', name: null });
  expect(asked).toEqual({ query: '{ hello }', variables: { owner: 'o', name: null } });
  expect(agent).toEqual([`bearer ${TOKEN}`, 'community-hat']);
  expect(answer).toEqual({
    kind: 'graphql',
    data: { hello: 1 },
    errors: [],
    headers: { remaining: 4321, reset: 1785000000, date: 1785000600, retryAfter: null },
    seconds: expect.any(Number),
  });
});

test('partial data come with their errors and paths', async () => {
  const errors = [{ type: 'NOT_FOUND', message: 'No', path: ['a', 0], locations: [] }];
  respond = (response) => json(response, 200, { data: { a: null }, errors });
  expect(await send()).toMatchObject({
    kind: 'graphql',
    data: { a: null },
    errors: [{ type: 'NOT_FOUND', message: 'No', path: ['a', 0] }],
  });
});

test.each([401, 403, 429, 500, 502, 504])('HTTP %s is an answer, not an exception', async (status) => {
  respond = (response) => {
    response.setHeader('retry-after', '60');
    json(response, status, { message: `Told of ${TOKEN}` });
  };
  const answer = await send();
  expect(answer).toMatchObject({ kind: 'refused', status, message: expect.stringContaining('[secret]') });
  expect(answer.headers.retryAfter).toBe(60);
  expect(inspect(answer, { depth: 9 })).not.toContain(TOKEN);
});

test('our time-out is kept', async () => {
  respond = () => undefined;
  const answer = await send({}, 0.2);
  expect(answer).toMatchObject({ kind: 'refused', status: 0, message: 'GitHub did not answer within 0.2 s' });
  expect(answer.seconds).toBeLessThan(2);
});

test('a body that never ends is out of time as well', async () => {
  respond = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"data":');
  };
  expect(await send({}, 0.2)).toMatchObject({ kind: 'refused' });
});

test('one request at a time', async () => {
  let open = 0;
  let most = 0;
  respond = (response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      json(response, 200, { data: {} });
    }, 20);
  };
  const transport = githubTransport({ url, token: TOKEN });
  await Promise.all([1, 2, 3].map(() => transport.send('{ hello }', {})));
  expect(most).toBe(1);
});

test('a token that is sent back, in data as in errors, does not come in', async () => {
  respond = (response) =>
    json(response, 200, {
      data: { a: `bearer ${TOKEN}` },
      errors: [{ message: TOKEN.slice(0, 20), path: [TOKEN] }],
    });
  const answer = await send();
  expect(answer).toMatchObject({ data: { a: 'bearer [secret]' }, errors: [{ message: '[secret]' }] });
  expect(inspect(answer, { depth: 9 })).not.toContain(TOKEN);
});

test('a kept connection that the server has closed is an answer that may pass, and the next one is made anew', async () => {
  const transport = githubTransport({ url, token: TOKEN });
  respond = (response) => json(response, 200, { data: { n: 1 } });
  expect(await transport.send('{ hello }', {})).toMatchObject({ data: { n: 1 } });
  respond = (response) => void response.destroy();
  expect(await transport.send('{ hello }', {})).toMatchObject({ kind: 'refused', status: 0 });
  respond = (response) => json(response, 200, { data: { n: 2 } });
  expect(await transport.send('{ hello }', {})).toMatchObject({ data: { n: 2 } });
});

test('a name that nobody knows is looked up for some 15 seconds, then told without query or token', async () => {
  // How soon a real resolver says so depends on the network that the tests run in.
  const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((name: string, _: unknown, done: LookedUp) => {
    setImmediate(done, Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' }));
  }) as typeof dns.lookup);
  const waits: number[] = [];
  const transport = githubTransport({
    url: `https://nobody.invalid/graphql?access_token=${TOKEN}&other=hush`,
    token: TOKEN,
    sleep: async (seconds) => void waits.push(seconds),
  });
  const error = await transport.send('{ hello }', {}).catch((failure: unknown) => failure);
  expect(lookup).toHaveBeenCalledTimes(3);
  lookup.mockRestore();
  expect(String(error)).toBe(
    'Error: Cannot reach https://nobody.invalid/graphql (ENOTFOUND). Check the network, and GITHUB_GRAPHQL_URL if it is set.',
  );
  expect(waits).toEqual([1, 4]);
});

test('an address that has answered before may be gone for minutes, and the request is not lost', async () => {
  const one = createServer((_, response) => json(response, 200, { data: { n: 1 } }));
  await new Promise<void>((resolve) => one.listen(0, '127.0.0.1', resolve));
  const { port } = one.address() as AddressInfo;
  const waits: number[] = [];
  const transport = githubTransport({
    url: `http://127.0.0.1:${port}/graphql`,
    token: TOKEN,
    sleep: async (seconds) => {
      waits.push(seconds);
      if (waits.length === 6) await new Promise<void>((resolve) => one.listen(port, '127.0.0.1', resolve));
    },
  });
  const stop = () => {
    const stopped = new Promise((resolve) => one.close(resolve));
    one.closeAllConnections();
    return stopped;
  };
  await transport.send('{ hello }', {});
  await stop();
  let answer = await transport.send('{ hello }', {});
  if (answer.kind === 'refused') answer = await transport.send('{ hello }', {});
  expect(answer).toMatchObject({ data: { n: 1 } });
  expect(waits).toEqual([1, 4, 10, 30, 30, 30]);
  await stop();
  waits.length = 6;
  const ending = transport
    .send('{ hello }', {})
    .then((broken) => (broken.kind === 'refused' ? transport.send('{ hello }', {}) : broken));
  await expect(ending).rejects.toThrow(`Cannot reach http://127.0.0.1:${port}/graphql (ECONNREFUSED)`);
  expect(waits.slice(6).reduce((sum, seconds) => sum + seconds, 0)).toBeLessThanOrEqual(300);
});

test('where nobody is, the error names the address and not the token', async () => {
  const transport = githubTransport({ url: 'http://127.0.0.1:1/graphql', token: TOKEN });
  const error = await transport.send('{ hello }', {}).catch((failure: unknown) => failure);
  expect(String(error)).toContain('Cannot reach http://127.0.0.1:1/graphql');
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(TOKEN);
});

type LookedUp = (error: NodeJS.ErrnoException) => void;

function send(variables: Readonly<Record<string, unknown>> = {}, timeoutSeconds = 5) {
  return githubTransport({ url, token: TOKEN, timeoutSeconds }).send('{ hello }', variables);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
