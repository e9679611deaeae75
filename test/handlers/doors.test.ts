import { aCloud, MONTH, useClouds } from '../step-functions/a-cloud.ts';
import type { Cloud } from '../step-functions/cloud.ts';

useClouds();

const quay = { owner: 'harbour', name: 'quay' };
const mole = { owner: 'harbour', name: 'mole' };
const pier = { owner: 'harbour', name: 'pier' };
const OUT_OF_TIME = { milliseconds: 30_000 };

test('a plan answers with where the lists of its work lie, and not with what is in them', async () => {
  const { cloud } = await aCloud({ sponsors: [] });
  const planned = await cloud.call('plan', { scheduledTime: '2026-08-02T06:00:00Z' });
  expect(planned).toMatchObject({ month: MONTH, end: '2026-08-01T00:00:00Z', sponsors: 0 });
  const { lists } = planned as { lists: Record<string, string> };
  expect(lists).toEqual({
    batches: 'runs/2026-07/lists/batches.json',
    repositories: 'runs/2026-07/lists/repositories.json',
    projects: 'runs/2026-07/lists/projects.json',
    letters: 'runs/2026-07/lists/letters.json',
    first: 'runs/2026-07/lists/first.json',
    sponsors: 'runs/2026-07/lists/sponsors.json',
  });
  const list = async (name: string) =>
    JSON.parse(Buffer.from((await cloud.person().store.read(lists[name]!))!.body).toString()) as unknown;
  expect(await list('batches')).toEqual([{ repositories: [quay, mole, pier] }]);
  expect(await list('repositories')).toEqual([quay, mole, pier].map((repository) => ({ repository })));
  expect(await list('projects')).toEqual([{ project: 'quay' }, { project: 'mole' }]);
  expect(await list('letters')).toEqual([
    { audience: 'maintainers', subject: 'quay' },
    { audience: 'maintainers', subject: 'mole' },
    { audience: 'programme', subject: 'programme' },
  ]);
});

test('a harvest that runs out of time says when to go on, and goes on from there', async () => {
  const { cloud } = await aCloud();
  const order = await anOrder(cloud);
  expect(await cloud.call('harvest', order, OUT_OF_TIME)).toEqual({
    done: false,
    repositories: [quay, mole, pier],
    resumeAt: expect.stringMatching(/^2026-08-02T06:\d\d:\d\d(\.\d+)?Z$/),
  });
  expect(await cloud.call('harvest', order)).toEqual({ done: true });
});

test('a batch that is read anew goes on with the repositories that are left', async () => {
  const { cloud } = await aCloud();
  const order = { ...(await anOrder(cloud)), refresh: true };
  expect(await cloud.call('harvest', order, OUT_OF_TIME)).toMatchObject({ done: false });
  const one = { ...order, repositories: [quay] };
  const asked = cloud.github.log.length;
  expect(await cloud.call('harvest', one)).toEqual({ done: true });
  const read = cloud.github.log.length - asked;
  await cloud.call('harvest', { ...one, refresh: false });
  expect(cloud.github.log.length - asked).toBe(read);
  await cloud.call('harvest', one);
  expect(cloud.github.log.length - asked).toBe(2 * read);
});

test('what is no input of a step is refused', async () => {
  const { cloud } = await aCloud();
  await expect(cloud.call('plan', { month: '2026-13' })).rejects.toThrow('a month is written as 2026-07');
  await expect(cloud.call('measure', { month: MONTH })).rejects.toThrow('repository');
});

test('a token that nobody has put in is told so', async () => {
  const { cloud } = await aCloud({}, { token: 'not-set' });
  const order = { month: MONTH, end: '2026-08-01T00:00:00Z', facets: ['repository'], repositories: [quay] };
  await expect(cloud.call('harvest', order)).rejects.toThrow('Nobody has put the GitHub token in yet');
});

test('what the role of a door does not grant is refused: months that run show that all they need is granted', async () => {
  const { cloud } = await aCloud();
  await expect(cloud.store('measure').write('receipts/x.json', Buffer.from('{}'))).rejects.toThrow('403');
  await expect(cloud.store('deliver').read('harvests/a/b/state.json')).rejects.toThrow('403');
  expect(refusedOf(cloud)).toEqual(
    expect.arrayContaining(['DOOR-measure s3:PutObject', 'DOOR-deliver s3:GetObject']),
  );
});

/** Takes them out: they are no mistake here. */
function refusedOf(cloud: Cloud): readonly string[] {
  return cloud.s3.refused.splice(0).map((each) => each.split(' ').slice(0, 2).join(' '));
}

async function anOrder(cloud: Cloud) {
  const { month, end, facets } = (await cloud.call('plan', { month: MONTH })) as {
    month: string;
    end: string;
    facets: readonly string[];
  };
  return { month, end, facets, repositories: [quay, mole, pier] };
}
