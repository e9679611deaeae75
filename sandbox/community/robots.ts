import { people } from './people.ts';

/** Accounts that are no persons, and what the forge calls each. */
export const robots: ReadonlyMap<string, 'Bot' | 'User'> = new Map([
  [people.dependencyBot, 'Bot'],
  [people.ciBot, 'Bot'],
  [people.codingAgent, 'User'],
  [people.forge, 'User'],
  ['renovate', 'Bot'],
  ['apiary-checks', 'Bot'],
  ['railway-merge', 'Bot'],
  ['stale', 'Bot'],
  ['coderabbitai', 'Bot'],
  ['openhands-agent', 'Bot'],
  ['devin-ai-integration', 'User'],
  ['claude', 'User'],
]);
