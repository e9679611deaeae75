/** The steps of a month, in order: as commands, as functions and as states. */
export const STEPS = ['plan', 'harvest', 'measure', 'roll-up', 'report', 'deliver', 'publish'] as const;
export type Step = (typeof STEPS)[number];
