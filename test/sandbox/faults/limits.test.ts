import { askSandbox, at } from '../ask-sandbox.ts';
import { closeHarbours, ISSUES, startHarbour } from './harbour.ts';
import { post } from './post.ts';

const BEGIN = Date.parse('2026-08-02T10:00:00Z');
const TOO_MUCH = expect.stringMatching(/^You have exceeded a secondary rate limit/);

afterEach(closeHarbours);

describe('the primary limit', () => {
  it.each([
    [
      'RATE_LIMIT',
      {
        errors: [
          {
            type: 'RATE_LIMIT',
            code: 'graphql_rate_limit',
            message: 'API rate limit already exceeded for user ID 1.',
          },
        ],
      },
    ],
    [
      'RATE_LIMITED',
      {
        data: null,
        errors: [{ type: 'RATE_LIMITED', message: 'API rate limit exceeded for user ID 1.' }],
      },
    ],
  ])('spelled %s: until the hour is over', async (spelling, body) => {
    let now = BEGIN;
    const sandbox = await startHarbour({
      fault: [`primary-limit=${spelling}@2`],
      clock: () => new Date(now),
    });
    expect((await askSandbox(sandbox, ISSUES)).body.errors).toBeUndefined();
    const limited = await askSandbox(sandbox, ISSUES);
    expect(limited.status).toBe(200);
    expect(limited.body).toEqual(body);
    expect(Object.fromEntries(limited.headers)).toMatchObject({
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(BEGIN / 1000 + 3600),
    });
    expect(sandbox.early).toEqual({ primary: 0, secondary: 0 });

    now += 3_599_000;
    expect((await askSandbox(sandbox, ISSUES)).body.errors?.[0]?.type).toBe('RATE_LIMIT');
    expect(sandbox.early).toEqual({ primary: 1, secondary: 0 });
    now += 1000;
    expect((await askSandbox(sandbox, ISSUES)).headers.get('x-ratelimit-remaining')).toBe('4999');
    expect(sandbox.early).toEqual({ primary: 1, secondary: 0 });
    expect(sandbox.log.map(({ fault, early }) => [fault, early])).toEqual([
      [null, null],
      ['primary-limit', null],
      [null, 'primary'],
      [null, null],
    ]);
  });

  it('is one token’s own', async () => {
    const sandbox = await startHarbour({ fault: ['primary-limit@1'] });
    await askSandbox(sandbox, ISSUES);
    expect((await askSandbox(sandbox, ISSUES, {}, 'bearer other')).body.errors).toBeUndefined();
    expect(sandbox.early.primary).toBe(0);
  });
});

test('the last good answer is whole, leaves nothing in headers and in rateLimit, and the next is early', async () => {
  const sandbox = await startHarbour({ fault: ['last-good-answer@1'], hourSeconds: 60 });
  const last = await askSandbox(sandbox, `{ ${ISSUES.slice(15, -2)} rateLimit { remaining } }`);
  expect(last.status).toBe(200);
  expect(last.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(at(last, 'rateLimit', 'remaining')).toBe(0);
  expect(at(last, 'repository', 'issues', 'nodes')).toHaveLength(30);
  expect(sandbox.early.primary).toBe(0);
  expect((await askSandbox(sandbox, ISSUES)).body.errors?.[0]?.type).toBe('RATE_LIMIT');
  expect(sandbox.early.primary).toBe(1);
  expect(sandbox.log.map(({ fault }) => fault)).toEqual(['last-good-answer', null]);
});

describe('a secondary limit', () => {
  it.each([
    [403, '30'],
    [429, '30'],
    [403, null],
    [429, null],
    [200, '30'],
    [200, null],
  ])('with status %s and retry-after %s', async (status, retryAfter) => {
    let now = BEGIN;
    const fault = [`secondary-limit=${status}:${retryAfter ?? 'none'}@1`];
    const sandbox = await startHarbour({ fault, clock: () => new Date(now) });
    const limited = await post(sandbox, ISSUES);
    expect(limited.status).toBe(status);
    expect(limited.headers.get('retry-after')).toBe(retryAfter);
    expect(limited.headers.get('x-ratelimit-remaining')).toBe('5000');
    const body = JSON.parse(limited.text);
    expect(body.message ?? body.errors[0].message).toEqual(TOO_MUCH);
    now += retryAfter === null ? 60_000 : 30_000;
    expect((await post(sandbox, ISSUES)).status).toBe(200);
    expect(sandbox.early).toEqual({ primary: 0, secondary: 0 });
  });

  it('comes again, longer, to who asks too early', async () => {
    let now = BEGIN;
    const sandbox = await startHarbour({ fault: ['secondary-limit=429:10@1'], clock: () => new Date(now) });
    await post(sandbox, ISSUES);
    now += 9000;
    const again = await post(sandbox, ISSUES);
    expect([again.status, again.headers.get('retry-after')]).toEqual([429, '20']);
    now += 19_000;
    expect((await post(sandbox, ISSUES)).headers.get('retry-after')).toBe('40');
    expect(sandbox.early).toEqual({ primary: 0, secondary: 2 });
    now += 40_000;
    expect((await post(sandbox, ISSUES)).status).toBe(200);
    expect(sandbox.early.secondary).toBe(2);
  });

  it('comes in all its forms where it comes by chance', async () => {
    let now = BEGIN;
    const faults = { rate: 1, seed: 3, kinds: ['secondary-limit'] };
    const sandbox = await startHarbour({ faults, clock: () => new Date(now) });
    const forms = new Set<string>();
    for (let n = 0; n < 60; n += 1) {
      const { status, headers, text } = await post(sandbox, ISSUES);
      forms.add(`${status} ${headers.has('retry-after')} ${'errors' in JSON.parse(text)}`);
      now += 60_000;
    }
    expect([...forms].sort()).toEqual([
      '200 false false',
      '200 false true',
      '200 true false',
      '200 true true',
      '403 false false',
      '403 true false',
      '429 false false',
      '429 true false',
    ]);
    expect(sandbox.early.secondary).toBe(0);
  });
});

test('a time-out costs extra points in the next hour', async () => {
  let now = BEGIN;
  const sandbox = await startHarbour({ fault: ['timeout-html@1'], clock: () => new Date(now) });
  await post(sandbox, ISSUES);
  expect((await post(sandbox, ISSUES)).headers.get('x-ratelimit-remaining')).toBe('4998');
  now += 3_600_000;
  expect((await post(sandbox, ISSUES)).headers.get('x-ratelimit-remaining')).toBe('4998');
  now += 3_600_000;
  expect((await post(sandbox, ISSUES)).headers.get('x-ratelimit-remaining')).toBe('4999');
});
