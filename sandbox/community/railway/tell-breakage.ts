import { calendar } from '../calendar.ts';
import type { RepositoryStory } from '../repository-story.ts';

/** Somebody pushes what breaks the checks of the default branch; after some hours somebody pushes what mends them. */
export interface Breakage {
  /** Days before the end of July 2026. */
  readonly days: number;
  readonly brokenBy: string;
  readonly mendedBy: string;
  readonly hours: number;
}

export function tellBreakage(
  repository: RepositoryStory,
  { days, brokenBy, mendedBy, hours }: Breakage,
): void {
  const from = calendar.before(days);
  const to = from + Math.round(hours * 3600) * 1000;
  repository.redSpells.push({ from, to });
  const code = {
    by: brokenBy,
    at: from,
    headline: 'feat: name the states of a lamp',
    files: ['src/lamp.ts'],
  };
  const between = {
    by: brokenBy,
    at: from + (to - from) / 2,
    headline: 'fix: keep a lamp from flickering',
    files: ['src/lamp.ts'],
  };
  const mend = {
    by: mendedBy,
    at: to,
    headline: 'ci: mend the build',
    files: ['.github/workflows/build.yml'],
  };
  repository.directCommits.push(code, between, mend);
}
