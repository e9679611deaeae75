import { closeHarbours, ISSUES, QUAY, startHarbour } from './harbour.ts';
import { post } from './post.ts';

afterEach(closeHarbours);

test('server-busy: what may have more nodes than given is answered with 502, always; less is answered', async () => {
  const sandbox = await startHarbour({ fault: ['server-busy=20'] });
  const statuses: number[] = [];
  for (const first of [21, 20, 21, 10]) {
    const { status } = await post(sandbox, `{ ${QUAY} { issues(first: ${first}) { nodes { id } } } }`);
    statuses.push(status);
  }
  expect(statuses).toEqual([502, 200, 502, 200]);
  expect(sandbox.log.map(({ fault, nodes }) => [fault, nodes])).toEqual([
    ['server-busy', 21],
    [null, 20],
    ['server-busy', 21],
    [null, 10],
  ]);
});

test('poison-item: each request that reads its rows is answered with 502; its own fields and counts are there', async () => {
  const sandbox = await startHarbour({ fault: ['poison-item=I_7', 'poison-item=PR_2'] });
  const rows = 'timelineItems(first: 1, itemTypes: [ISSUE_COMMENT]) { totalCount }';
  const ask = async (ids: string, fields: string) => {
    const bits = `... on Issue { ${fields} } ... on PullRequest { ${fields} }`;
    return (await post(sandbox, `{ nodes(ids: [${ids}]) { id ${bits} } }`)).status;
  };
  expect(await ask('"I_6", "I_7", "I_8"', rows)).toBe(502);
  expect(await ask('"I_7"', rows)).toBe(502);
  expect(await ask('"PR_2"', rows)).toBe(502);
  expect(await ask('"I_6", "I_8", "PR_1"', rows)).toBe(200);
  expect(await ask('"I_7", "PR_2"', 'title updatedAt comments { totalCount }')).toBe(200);
  expect((await post(sandbox, ISSUES)).status).toBe(502);
  expect(sandbox.log.filter(({ fault }) => fault === 'poison-item')).toHaveLength(4);
});
