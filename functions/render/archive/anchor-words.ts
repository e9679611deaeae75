import type { Anchor } from '../../model/indicator.ts';

/** What falls behind and what brings it back, as the method page says it; `docs/seed.md` tells where it comes from. */
export const ANCHOR_WORDS: Readonly<Record<Anchor, { readonly title: string; readonly told: string }>> = {
  documentation: {
    title: 'Documentation',
    told: 'Documentation, where there is any, goes out of date.',
  },
  deprecation: {
    title: 'Deprecations and promises',
    told: 'Deprecation timelines stretch, because someone downstream needs more time.',
  },
  decisions: {
    title: 'Decisions',
    told: 'Decisions wait: interests differ, and nobody has the authority to lead.',
  },
  mentorship: {
    title: 'Newcomers',
    told: 'Mentorship lacks mentors: everyone is busy, and no employer allots the time.',
  },
  ci: {
    title: 'Continuous integration',
    told: 'It rests quietly on a few people who fix it before others notice.',
  },
  burnout: {
    title: 'Load',
    told: 'Maintainers burn out because those who care pick up the slack.',
  },
  hats: {
    title: 'Two hats',
    told: 'People who are paid to work upstream need both hats, in balance.',
  },
  'shared-maintenance': {
    title: 'Shared maintenance',
    told: 'Maintenance is everyone’s: it is surfaced in planning, and long-term ownership is shared.',
  },
  'open-decisions': {
    title: 'Open decisions',
    told: 'Decide for the whole ecosystem: publish timelines, milestones and deprecation paths.',
  },
  'documented-governance': {
    title: 'Documented governance',
    told: 'Document and rotate leadership; tests and documentation belong to every contribution.',
  },
  'organisational-support': {
    title: 'What employers give',
    told: 'Employers allot explicit time, and recognise community work.',
  },
  anyone: {
    title: 'Work for anyone',
    told: 'Not only maintainers can act: whoever contributes can take ownership.',
  },
};
