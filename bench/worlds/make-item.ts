import type { Random } from '../../sandbox/community/random.ts';
import type { WorldActor, WorldComment, WorldEvent, WorldItem } from '../../sandbox/world.ts';
import { iso } from './calendar.ts';
import { instants, type Life } from './lives.ts';
import type { Recipe } from './recipe.ts';

export interface ItemOf {
  readonly recipe: Recipe;
  readonly dice: Random;
  readonly number: number;
  readonly life: Life;
  readonly comments: number;
}

export const LABELS = Array.from({ length: 24 }, (_, index) => `area-${index + 1}`);

/** What issues and changes have in common: two labels put on, comments, and an end for nine of ten. */
export function makeItem({ recipe, dice, number, life, comments }: ItemOf, kind: string): WorldItem {
  const labels = [...new Set([dice.pick(LABELS), dice.pick(LABELS)])];
  const closed = dice.chance(0.92) ? iso(life.last) : null;
  const id = `${kind}_${recipe.nameWithOwner}_${number}`;
  return {
    id,
    number,
    title: `Something about item ${number} that takes a line to say`,
    url: `https://github.com/${recipe.nameWithOwner}/${kind === 'I' ? 'issues' : 'pull'}/${number}`,
    author: someone(recipe, dice),
    authorAssociation: 'CONTRIBUTOR',
    assignees: dice.chance(0.2) ? [someone(recipe, dice)] : [],
    labels,
    milestone: null,
    createdAt: iso(life.opened),
    updatedAt: iso(life.last),
    closedAt: closed,
    comments: instants(dice, life, comments).map((at, index) => comment(recipe, dice, `${id}_C${index}`, at)),
    timelineItems: [
      ...labels.map((name, index) =>
        event('LabeledEvent', `${id}_L${index}`, life.opened, someone(recipe, dice), { label: { name } }),
      ),
      ...(closed === null ? [] : [event('ClosedEvent', `${id}_E`, life.last, someone(recipe, dice), {})]),
    ],
  };
}

export function someone({ people }: Recipe, dice: Random): WorldActor {
  // Few do most of the work.
  return { __typename: 'User', login: `person-${Math.floor(people * dice.next() ** 2) + 1}` };
}

export function comment(recipe: Recipe, dice: Random, id: string, at: number): WorldComment {
  return {
    id,
    author: someone(recipe, dice),
    authorAssociation: 'MEMBER',
    createdAt: iso(at),
    updatedAt: iso(at),
  };
}

function event(__typename: string, id: string, at: number, actor: WorldActor, more: object): WorldEvent {
  return { __typename, id, createdAt: iso(at), actor, ...more };
}
