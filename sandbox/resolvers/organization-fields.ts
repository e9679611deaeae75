import type { ActorNode } from '../nodes/node.ts';
import { rowsAsTheyCome } from '../pages/sorted-rows.ts';
import { actorFields } from './actor-fields.ts';
import { connectionOf } from './connection-of.ts';
import type { FieldsOf } from './resolver.ts';

/** To whoever is no member itself the forge shows the public ones alone. */
export const organizationFields: FieldsOf<ActorNode> = {
  ...actorFields,
  membersWithRole: ({ login }, given, { worlds }) => {
    const members = (worlds.organization(login)?.members ?? []).map((member) => ({
      __typename: 'User',
      login: member,
    }));
    return connectionOf(
      'membersWithRole',
      rowsAsTheyCome(members, (member) => member.login),
      given,
    );
  },
};
