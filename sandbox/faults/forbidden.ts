import { Refusal } from '../rules/refusal.ts';
import type { Fault } from '../server/fault.ts';
import { repositoryOf } from '../server/repository-of.ts';

const REPOSITORY = /^[\w.-]+\/[\w.-]+$/;
const FIELD = /^[a-z][A-Za-z]*$/;
const SAML =
  'Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.';
const PERMISSION = 'Resource not accessible by personal access token';

/**
 * Null with an error at its path; what stands beside it is answered. A repository and all that belongs to it is behind
 * SAML (`extensions.saml_failure`); for a field of repositories the token lacks the permission.
 */
export const forbidden: Fault = {
  name: 'forbidden',
  help: 'status 200, error FORBIDDEN at a repository (SAML) or at a field of repositories (no permission)',
  weight: 0,
  value: {
    allowed: 'owner/name, or a field of Repository such as labels',
    needed: true,
    fits: (text) => REPOSITORY.test(text) || FIELD.test(text),
  },
  strike({ value }) {
    const wanted = (value ?? '').toLowerCase();
    let hurt = false;
    function refuse(message: string, saml: boolean): Refusal {
      hurt = true;
      return new Refusal('FORBIDDEN', message, null, { saml_failure: saml });
    }
    function unlessBehindSaml(node: unknown): unknown {
      const name = repositoryOf(node)?.world.repository.nameWithOwner;
      return name?.toLowerCase() === wanted ? refuse(SAML, true) : node;
    }
    return {
      spoil(found, { info }) {
        if (info.parentType.name === 'Repository' && info.fieldName === value)
          return refuse(PERMISSION, false);
        if (info.parentType.name !== 'Query' || !REPOSITORY.test(wanted)) return found;
        return Array.isArray(found) ? found.map(unlessBehindSaml) : unlessBehindSaml(found);
      },
      hurt: () => hurt,
    };
  },
};
