import { Refusal } from '../rules/refusal.ts';
import { refuseUnplayedArguments } from './refuse-unplayed-arguments.ts';
import type { FieldsOf, RequestContext } from './resolver.ts';

/** GitHub's roots. What is not there is null, with a `NOT_FOUND` at its path; its siblings are answered. */
export const queryFields: FieldsOf<undefined> = {
  viewer: () => ({ __typename: 'User', login: 'sandbox' }),
  rateLimit: (_, given, context) => {
    refuseUnplayedArguments('Query.rateLimit', given, []);
    return context;
  },
  repository: (_, { owner, name, followRenames }, { worlds }) => {
    const found = worlds.repository(String(owner), String(name), followRenames !== false);
    if (found) return found;
    throw new Refusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
  },
  organization: (_, { login }, { worlds }) =>
    worlds.organization(String(login)) ??
    new Refusal('NOT_FOUND', `Could not resolve to an Organization with the login of '${login}'.`),
  node: (_, { id }, context) => nodeOrRefusal(String(id), context),
  nodes: (_, { ids }, context) => (ids as readonly unknown[]).map((id) => nodeOrRefusal(String(id), context)),
};

/** An error as a value: graphql-js puts it at the path of this one id, and the others are answered. */
function nodeOrRefusal(id: string, { worlds }: RequestContext): unknown {
  return (
    worlds.node(id) ?? new Refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
  );
}
