import { createServer, type Server, type ServerResponse } from 'node:http';
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
    json(response, 200, { data: { hello: 1 } });
  };
  const answer = await send({ owner: 'o', name: null });
  expect(asked).toEqual({ query: '{ hello }', variables: { owner: 'o', name: null } });
  expect(agent).toEqual([`bearer ${TOKEN}`, 'community-hat']);
  expect(answer).toEqual({
    kind: 'graphql',
    data: { hello: 1 },
    errors: [],
    headers: { remaining: 4321, reset: 1785000000, retryAfter: null },
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
  expect(answer).toMatchObject({ kind: 'refused', status, message: expect.stringContaining('[token]') });
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

test('where nobody is, the error names the address and not the token', async () => {
  const transport = githubTransport({ url: 'http://127.0.0.1:1/graphql', token: TOKEN });
  const error = await transport.send('{ hello }', {}).catch((failure: unknown) => failure);
  expect(String(error)).toContain('Cannot reach http://127.0.0.1:1/graphql');
  expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(TOKEN);
});

function send(variables: Readonly<Record<string, unknown>> = {}, timeoutSeconds = 5) {
  return githubTransport({ url, token: TOKEN, timeoutSeconds }).send('{ hello }', variables);
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}
