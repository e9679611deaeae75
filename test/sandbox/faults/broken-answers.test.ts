import { closeHarbours, ISSUES, startHarbour } from './harbour.ts';
import { post } from './post.ts';

afterEach(closeHarbours);

test.each(['502', '503', '504'])(
  'timeout-html: status %s with a page, and no budget is told',
  async (status) => {
    const sandbox = await startHarbour({ fault: [`timeout-html=${status}`] });
    const answer = await post(sandbox, ISSUES);
    expect(answer.status).toBe(Number(status));
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.has('x-ratelimit-remaining')).toBe(false);
    expect(answer.text).toMatch(/^<!DOCTYPE html>/);
    expect(sandbox.log).toEqual([expect.objectContaining({ operation: 'Issues', fault: 'timeout-html' })]);
  },
);

test.each(['502', '503', '504'])('timeout-empty: status %s with nothing', async (status) => {
  const sandbox = await startHarbour({ fault: [`timeout-empty=${status}`] });
  expect(await post(sandbox, ISSUES)).toMatchObject({ status: Number(status), text: '' });
});

test('something-went-wrong: no data, and an error that has no type', async () => {
  const sandbox = await startHarbour({ fault: ['something-went-wrong=whole'] });
  const { status, headers, text } = await post(sandbox, ISSUES);
  expect(status).toBe(200);
  expect(headers.get('x-ratelimit-remaining')).toBe('4999');
  expect(JSON.parse(text)).toEqual({
    data: null,
    errors: [{ message: expect.stringMatching(/^Something went wrong while executing your query/) }],
  });
});

test('cut-body, ended: half of the JSON in good order', async () => {
  const whole = await post(await startHarbour(), ISSUES);
  const sandbox = await startHarbour({ fault: ['cut-body=ended'] });
  const { status, text } = await post(sandbox, ISSUES);
  expect(status).toBe(200);
  expect(text).toBe(whole.text.slice(0, Math.floor(whole.text.length / 2)));
  expect(() => JSON.parse(text)).toThrow(SyntaxError);
});

test('cut-body, broken: the connection breaks in the middle', async () => {
  const sandbox = await startHarbour({ fault: ['cut-body=broken'] });
  await expect(post(sandbox, ISSUES)).rejects.toThrow('terminated');
  expect(sandbox.log).toEqual([expect.objectContaining({ status: 200, fault: 'cut-body' })]);
});

test('empty-body: status 200 with nothing', async () => {
  const sandbox = await startHarbour({ fault: ['empty-body'] });
  expect(await post(sandbox, ISSUES)).toMatchObject({ status: 200, text: '' });
});

test('html-200: status 200 with a page', async () => {
  const sandbox = await startHarbour({ fault: ['html-200'] });
  const answer = await post(sandbox, ISSUES);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  expect(answer.text).toMatch(/^<!DOCTYPE html>/);
});

test('reset: the connection breaks before a byte has come; the next one is well', async () => {
  const sandbox = await startHarbour({ fault: ['reset@1'] });
  await expect(post(sandbox, ISSUES)).rejects.toThrow('fetch failed');
  expect((await post(sandbox, ISSUES)).status).toBe(200);
  expect(sandbox.log.map(({ fault }) => fault)).toEqual(['reset', null]);
});

test('hang: nothing comes until the client goes away, and others are served meanwhile', async () => {
  const sandbox = await startHarbour({ fault: ['hang@1'] });
  const leaving = new AbortController();
  const hanging = post(sandbox, ISSUES, { signal: leaving.signal });
  while (sandbox.log.length === 0) await new Promise((resolve) => setImmediate(resolve));
  expect((await post(sandbox, ISSUES)).status).toBe(200);
  leaving.abort();
  await expect(hanging).rejects.toThrow('aborted');
  expect(sandbox.log.map(({ status, fault }) => [status, fault])).toEqual([
    [0, 'hang'],
    [200, null],
  ]);
});

test('slow: the same answer, later', async () => {
  const plain = await post(await startHarbour(), ISSUES);
  const sandbox = await startHarbour({ fault: ['slow=5'] });
  expect((await post(sandbox, ISSUES)).text).toBe(plain.text);
  expect(sandbox.log[0]?.fault).toBe('slow');
});
