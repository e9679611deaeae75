import { type Sandbox, startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { aWorld, aWorldActor, aWorldComment, aWorldDiscussionComment, worldTime } from '../builders/world.ts';
import { askSandbox, at } from './ask-sandbox.ts';

const running: Sandbox[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((sandbox) => sandbox.close()));
});

describe('discussions', () => {
  it('are told with answers, labels and replies', async () => {
    const answer = aWorldDiscussionComment('DC_1', worldTime(4), [
      { ...aWorldComment('DC_2', worldTime(5)), author: null },
      aWorldComment('DC_3', worldTime(6)),
    ]);
    const world = aWorld()
      .withLabel('help')
      .withDiscussion({
        labels: ['help'],
        author: aWorldActor('migrated', 'Mannequin'),
        answer: 'DC_1',
        answerChosenAt: worldTime(7),
        updatedAt: worldTime(7),
        comments: [answer],
      })
      .build();
    const sandbox = await play(world);
    const asked = await askSandbox(
      sandbox,
      `{ ${repository(`hasDiscussionsEnabled discussions(first: 5) { totalCount nodes {
        id number title url createdAt updatedAt closed closedAt isAnswered answerChosenAt authorAssociation
        author { __typename login ... on Mannequin { databaseId } } category { name isAnswerable } answer { id author { login } }
        labels(first: 1) { nodes { name } }
        comments(first: 1) { totalCount nodes { id isAnswer replies(first: 1) { totalCount pageInfo { hasNextPage endCursor } nodes { id author { login } replyTo { id } } } } } } }`)} }`,
    );
    expect(at(asked, 'repository')).toMatchObject({
      hasDiscussionsEnabled: true,
      discussions: {
        totalCount: 1,
        nodes: [
          {
            number: 1,
            author: { __typename: 'Mannequin', login: 'migrated' },
            closed: false,
            closedAt: null,
            isAnswered: true,
            answerChosenAt: worldTime(7),
            category: { name: 'Q&A', isAnswerable: true },
            answer: { id: 'DC_1', author: { login: 'bo' } },
            labels: { nodes: [{ name: 'help' }] },
            comments: {
              totalCount: 1,
              nodes: [
                {
                  isAnswer: true,
                  replies: {
                    totalCount: 2,
                    pageInfo: { hasNextPage: true },
                    nodes: [{ id: 'DC_2', author: null, replyTo: { id: 'DC_1' } }],
                  },
                },
              ],
            },
          },
        ],
      },
    });
    const path = ['repository', 'discussions', 'nodes', 0, 'comments', 'nodes', 0, 'replies', 'pageInfo'];
    const more = await askSandbox(
      sandbox,
      'query ($id: ID!, $after: String) { node(id: $id) { ... on DiscussionComment { replies(first: 5, after: $after) { nodes { id } } } } }',
      { id: 'DC_1', after: at(asked, ...path, 'endCursor') },
    );
    expect(at(more, 'node', 'replies', 'nodes')).toEqual([{ id: 'DC_3' }]);
  });

  it('are sorted and filtered', async () => {
    const world = aWorld()
      .withDiscussion({ updatedAt: worldTime(30) })
      .withDiscussion({ closedAt: worldTime(9), updatedAt: worldTime(9), answer: 'gone' })
      .withDiscussion({ category: { name: 'Ideas', isAnswerable: false } })
      .build();
    const asked = await askSandbox(
      await play(world),
      `{ ${repository(`
        lately: discussions(first: 9) { nodes { number isAnswered } }
        first: discussions(first: 9, orderBy: { field: CREATED_AT, direction: ASC }) { nodes { number } }
        closed: discussions(first: 9, states: CLOSED) { nodes { number answer { id } } }
        unanswered: discussions(first: 9, answered: false) { nodes { number } }
        discussion(number: 3) { number }`)} }`,
    );
    expect(at(asked, 'repository')).toEqual({
      lately: {
        nodes: [
          { number: 1, isAnswered: false },
          { number: 2, isAnswered: true },
          { number: 3, isAnswered: null },
        ],
      },
      first: { nodes: [{ number: 1 }, { number: 2 }, { number: 3 }] },
      closed: { nodes: [{ number: 2, answer: null }] },
      unanswered: { nodes: [{ number: 1 }] },
      discussion: { number: 3 },
    });
  });

  it('are none where they are switched off', async () => {
    const asked = await askSandbox(
      await play(aWorld().build()),
      `{ ${repository('hasDiscussionsEnabled discussions(first: 5) { totalCount nodes { id } }')} }`,
    );
    expect(at(asked, 'repository')).toEqual({
      hasDiscussionsEnabled: false,
      discussions: { totalCount: 0, nodes: [] },
    });
  });
});

async function play(world: World): Promise<Sandbox> {
  const sandbox = await startSandbox({ worlds: [world] });
  running.push(sandbox);
  return sandbox;
}

function repository(fields: string): string {
  return `repository(owner: "harbour", name: "quay") { ${fields} }`;
}
