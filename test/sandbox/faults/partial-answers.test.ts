import { type Asked, askSandbox, at } from '../ask-sandbox.ts';
import { closeHarbours, ISSUES, QUAY, startHarbour } from './harbour.ts';

afterEach(closeHarbours);

interface Told {
  readonly type?: string;
  readonly path: readonly (string | number)[];
}

function errorsOf({ body }: Asked): readonly Told[] {
  return (body.errors ?? []) as unknown as readonly Told[];
}

test('something-went-wrong at one node: null there, an error without a type at its path, the others intact', async () => {
  const sandbox = await startHarbour({ fault: ['something-went-wrong=node'] });
  const asked = await askSandbox(sandbox, ISSUES);
  const errors = errorsOf(asked);
  expect(asked.status).toBe(200);
  expect(errors).toEqual([expect.not.objectContaining({ type: expect.anything() })]);
  expect(errors[0]?.path).toEqual(['repository', 'issues', 'nodes', expect.any(Number)]);
  const nodes = at(asked, 'repository', 'issues', 'nodes') as readonly unknown[];
  expect(nodes.flatMap((node, index) => (node === null ? [index] : []))).toEqual([errors[0]?.path[3]]);
});

test('resource-limits: partial data, null wherever an error stands, in nodes and in connections inside them', async () => {
  const sandbox = await startHarbour({ fault: ['resource-limits=0.3'] });
  const asked = await askSandbox(sandbox, ISSUES);
  const errors = errorsOf(asked);
  expect(asked.status).toBe(200);
  expect(new Set(errors.map(({ type }) => type))).toEqual(new Set(['RESOURCE_LIMITS_EXCEEDED']));
  for (const { path } of errors) expect([path, at(asked, ...path)]).toEqual([path, null]);
  const kinds = new Set(errors.map(({ path }) => path.filter((step) => typeof step === 'string').join('.')));
  expect([...kinds].sort()).toEqual([
    'repository.issues.nodes',
    'repository.issues.nodes.labels',
    'repository.issues.nodes.labels.nodes',
  ]);
  expect(at(asked, 'repository', 'issues', 'totalCount')).toBe(30);
  const whole = await askSandbox(await startHarbour(), ISSUES);
  const left = at(asked, 'repository', 'issues', 'nodes') as readonly (null | { readonly id: string })[];
  const all = at(whole, 'repository', 'issues', 'nodes') as readonly { readonly id: string }[];
  expect(left.map((node, index) => node?.id ?? all[index]?.id)).toEqual(all.map(({ id }) => id));
});

test('resource-limits: sometimes hundreds of errors', async () => {
  const sandbox = await startHarbour({ fault: ['resource-limits=1'] });
  const many = Array.from({ length: 10 }, (_, n) => `a${n}: ${QUAY} { issues(first: 50) { nodes { id } } }`);
  expect(errorsOf(await askSandbox(sandbox, `{ ${many.join(' ')} }`))).toHaveLength(300);
});

test('resource-limits: nothing is null that the schema does not let be', async () => {
  const sandbox = await startHarbour({ fault: ['resource-limits=1'] });
  const asked = await askSandbox(
    sandbox,
    `{ ${QUAY} { pullRequest(number: 31) { commits(first: 5) { totalCount nodes { commit { oid } } } labels(first: 5) { totalCount } } } }`,
  );
  expect(at(asked, 'repository', 'pullRequest')).toMatchObject({ commits: { nodes: [] }, labels: null });
});

test('null-nodes: entries are null, and no error tells why', async () => {
  const sandbox = await startHarbour({ fault: ['null-nodes=0.5'] });
  const asked = await askSandbox(
    sandbox,
    '{ nodes(ids: ["I_1", "I_2", "I_3", "I_4", "I_5", "I_6"]) { id } }',
  );
  const nodes = at(asked, 'nodes') as readonly unknown[];
  expect(asked.body.errors).toBeUndefined();
  expect(nodes).toHaveLength(6);
  expect(nodes.filter((node) => node === null).length).toBeGreaterThan(0);
  expect(nodes.filter((node) => node !== null).length).toBeGreaterThan(0);
});

test('a fault that finds no place to hurt is not told', async () => {
  const sandbox = await startHarbour({ fault: ['null-nodes=1', 'resource-limits=1', 'poison-item=I_1'] });
  expect((await askSandbox(sandbox, '{ viewer { login } }')).body.data).toEqual({
    viewer: { login: 'sandbox' },
  });
  expect(sandbox.log[0]?.fault).toBeNull();
});

describe('forbidden', () => {
  it('is a repository behind SAML with all that is in it, and its siblings are answered', async () => {
    const sandbox = await startHarbour({ fault: ['forbidden=Harbour/Pier'] });
    const query = `{ quay: ${QUAY} { nameWithOwner } pier: repository(owner: "harbour", name: "pier") { id } nodes(ids: ["I_1", "I_pier"]) { id } }`;
    const asked = await askSandbox(sandbox, query);
    expect(asked.status).toBe(200);
    expect(asked.body.data).toEqual({
      quay: { nameWithOwner: 'harbour/quay' },
      pier: null,
      nodes: [{ id: 'I_1' }, null],
    });
    const refused = { type: 'FORBIDDEN', extensions: { saml_failure: true } };
    expect(asked.body.errors).toEqual([
      expect.objectContaining({ ...refused, path: ['pier'] }),
      expect.objectContaining({ ...refused, path: ['nodes', 1] }),
    ]);
    expect(sandbox.log[0]?.fault).toBe('forbidden');
  });

  it('is a field that the token has no permission for', async () => {
    const sandbox = await startHarbour({ fault: ['forbidden=labels'] });
    const asked = await askSandbox(sandbox, `{ ${QUAY} { nameWithOwner labels(first: 5) { totalCount } } }`);
    expect(asked.body.data).toEqual({ repository: { nameWithOwner: 'harbour/quay', labels: null } });
    expect(asked.body.errors).toEqual([
      expect.objectContaining({
        type: 'FORBIDDEN',
        path: ['repository', 'labels'],
        extensions: { saml_failure: false },
        message: 'Resource not accessible by personal access token',
      }),
    ]);
  });
});
