import type { ActorNode } from '../nodes/node.ts';
import type { FieldsOf } from './resolver.ts';

/** Accounts of all kinds. Worlds know the login alone; what the schema lets be null is null. */
export const actorFields: FieldsOf<ActorNode> = {
  id: ({ login }) => `U_${login}`,
  databaseId: () => null,
  login: ({ login }) => login,
  name: () => null,
  url: ({ login }) => `https://github.com/${login}`,
  resourcePath: ({ login }) => `/${login}`,
  avatarUrl: ({ login }) => `https://github.com/${login}.png`,
};
