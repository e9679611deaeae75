import { apiaryPeople } from './apiary/apiary-people.ts';
import { people } from './people.ts';
import { railwayPeople } from './railway/railway-people.ts';

/** Who owns repositories. */
export interface Organisation {
  readonly login: string;
  /** The forge says MEMBER of them in every repository, unless they are collaborators there. */
  readonly members: readonly string[];
  /** Who pushed the first commit of each repository. */
  readonly founder: string;
}

/** Of companies, with those of their people who say in public that they work there. */
export const companyOrganisations = [
  { login: 'ostrel', members: [...apiaryPeople.ostrel.slice(0, 3), ...railwayPeople.ostrel.slice(0, 1)] },
  { login: 'vennick', members: [apiaryPeople.vennick[0]] },
] as const;

export const organisations = {
  harbourLights: {
    login: 'harbour-lights',
    members: [...people.maintainers.slice(4), people.idleMember],
    founder: 'mira-keel',
  },
  quietApiary: {
    login: 'quiet-apiary',
    members: [apiaryPeople.vennick[2]],
    founder: apiaryPeople.gabletarn[0],
  },
  slowRailway: {
    login: 'slow-railway',
    members: [railwayPeople.gabletarn[2]],
    founder: railwayPeople.independents[0],
  },
} as const satisfies Readonly<Record<string, Organisation>>;
