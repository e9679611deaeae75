import type { Actor, Association } from '../../../model/snapshot.ts';
import type { WireActor } from '../wire.ts';

const TYPES = ['User', 'Bot', 'Mannequin', 'Organization', 'EnterpriseUserAccount'] as const;
const ASSOCIATIONS = [
  'OWNER',
  'MEMBER',
  'COLLABORATOR',
  'CONTRIBUTOR',
  'FIRST_TIME_CONTRIBUTOR',
  'FIRST_TIMER',
  'MANNEQUIN',
  'NONE',
] as const;

/** `null` stays `null`: a deleted account. A kind of account that GitHub invents later is a user. */
export function mapActor(actor: WireActor | null | undefined): Actor | null {
  if (actor == null) return null;
  return { login: actor.login, type: TYPES.find((type) => type === actor.__typename) ?? 'User' };
}

export function mapAssociation(association: string | null | undefined): Association {
  return ASSOCIATIONS.find((known) => known === association) ?? 'NONE';
}
