import type { WorldGitActor } from '../world.ts';
import type { FieldsOf } from './resolver.ts';

const NOREPLY = 'users.noreply.github.com';

/** No names are kept in worlds, and addresses as a keyed hash before the domain: what is served is made of these. */
export const gitActorFields: FieldsOf<WorldGitActor> = {
  name: ({ user, identity }) => user?.login ?? identity,
  email: ({ emailDomain, identity, user }) => {
    if (emailDomain === null) return null;
    if (emailDomain === NOREPLY && user) return `${user.login}@${NOREPLY}`;
    return `${identity ?? 'unknown'}@${emailDomain}`;
  },
  date: ({ date }) => date,
  user: ({ user }) => user,
};
