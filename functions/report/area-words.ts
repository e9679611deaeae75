import type { WorkArea } from '../model/work-area.ts';

/** What a kind of work is called: at the head of a row, and counted. */
export const AREA_WORDS: Readonly<
  Record<WorkArea, { readonly title: string; readonly one: string; readonly many: string }>
> = {
  feature: { title: 'Features', one: 'feature', many: 'features' },
  fix: { title: 'Fixes', one: 'fix', many: 'fixes' },
  performance: {
    title: 'Performance',
    one: 'change for performance',
    many: 'changes for performance',
  },
  documentation: {
    title: 'Documentation',
    one: 'change of documentation',
    many: 'changes of documentation',
  },
  ci: { title: 'CI', one: 'change of CI', many: 'changes of CI' },
  tests: { title: 'Tests', one: 'change of tests', many: 'changes of tests' },
  refactoring: { title: 'Refactoring', one: 'refactoring', many: 'refactorings' },
  dependencies: { title: 'Dependencies', one: 'update of dependencies', many: 'updates of dependencies' },
  release: { title: 'Releases', one: 'change for a release', many: 'changes for releases' },
  deprecation: {
    title: 'Deprecations',
    one: 'deprecation or removal',
    many: 'deprecations or removals',
  },
  upkeep: { title: 'Other upkeep', one: 'other piece of upkeep', many: 'other pieces of upkeep' },
};
