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

/** Teams are asked to review by their slug. */
export const teamFields: FieldsOf<{
  readonly slug?: string;
  readonly login?: string;
  readonly name?: string;
}> = {
  slug: ({ slug, login, name }) => slug ?? login ?? name,
  name: ({ slug, login, name }) => name ?? slug ?? login,
};
