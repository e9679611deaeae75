/** What one spends on the table's world, in requests. */
export interface Other {
  readonly name: string;
  readonly how: 'measured' | 'calculated' | 'bound';
  readonly full: number;
  readonly month: number;
  readonly leavesOut: string;
}

/** Measured or calculated on the same world: 300 issues, 580 changes, of which a month touches 20 and 40. */
export const OTHERS: readonly Other[] = [
  {
    name: 'GrimoireLab Perceval',
    how: 'measured',
    full: 3403,
    month: 1233,
    leavesOut: 'files, checks, commits, discussions',
  },
  { name: 'Augur', how: 'calculated', full: 2732, month: 193, leavesOut: 'discussions' },
  { name: 'LFX crowd.dev', how: 'calculated', full: 3216, month: 225, leavesOut: '' },
  { name: 'Airbyte source-github', how: 'calculated', full: 1014, month: 641, leavesOut: 'files, threads' },
  {
    name: 'Apache DevLake github_graphql',
    how: 'calculated',
    full: 103,
    month: 27,
    leavesOut: 'files, threads, discussions; stops at 100 of a list',
  },
  { name: 'Longest list in pages of 100', how: 'bound', full: 18, month: 2, leavesOut: 'everything nested' },
];

/** The plan's own aim: requests and points. */
export const AIM = {
  full: { requests: 26, points: 170 },
  month: { requests: 3, points: 7 },
  requestsARepository: 0.63,
} as const;
