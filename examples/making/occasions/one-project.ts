import { tellCommunity } from '../../../sandbox/community/tell-community.ts';
import type { Occasion } from '../occasion.ts';

/** All repositories of the community in one project. */
export const oneProject: Occasion = {
  settings: {
    projects: [
      {
        id: 'community',
        name: 'Harbours, Hives and Railways',
        repositories: tellCommunity().map(({ world }) => world.repository.nameWithOwner),
        maintainers: ['everybody@harbour-office.example'],
      },
    ],
    sponsors: [],
    pledges: [],
    editing: {},
  },
  examples: [
    {
      letter: { audience: 'maintainers', subject: 'community' },
      state: 'fourteen-repositories',
      look: 'A project of all fourteen repositories of the community: the letter is as long as one about a single repository, and says where it is worse.',
      shows: ['Harbours, Hives and Railways', 'neglected in beacon, smoker and signalbox'],
    },
  ],
};
