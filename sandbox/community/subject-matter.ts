import type { FileDraft } from './change-story.ts';
import type { Random } from './random.ts';

export type Area =
  | 'feature'
  | 'fix'
  | 'performance'
  | 'documentation'
  | 'tests'
  | 'refactoring'
  | 'deprecation'
  | 'ci';

export interface Subject {
  readonly title: string;
  readonly files: readonly FileDraft[];
}

/** What changes and issues of one repository are about. No title comes twice. */
export interface SubjectMatter {
  change(area: Area): Subject;
  /** An area at random, as often as it comes in life; never `ci`, which the plants count out. */
  anyChange(): Subject;
  /** A change of the files that a title chosen by somebody else is about. */
  files(area: Area): readonly FileDraft[];
  issue(): { readonly title: string; readonly label: string };
}

const THINGS = [
  'leap seconds',
  'red sectors',
  'long nights',
  'empty batteries',
  'two keepers',
  'a second lens',
  'storm mode',
  'harbour codes',
  'slow clocks',
  'sunrise tables',
  'spare bulbs',
  'polar days',
  'short flashes',
  'a dark interval',
  'metric ranges',
  'tide offsets',
  'daylight saving',
  'old charts',
  'a missing horizon',
  'very dense fog',
];

const TITLES: Readonly<Record<Area, readonly string[]>> = {
  feature: [
    'Add {thing} to the {module}',
    'Support {thing} in the {module}',
    'Let the {module} handle {thing}',
  ],
  fix: [
    'Fix {thing} in the {module}',
    'Keep the {module} from losing {thing}',
    'Do not crash the {module} on {thing}',
  ],
  performance: ['Make the {module} faster with {thing}'],
  documentation: [
    'Document {thing} in the {module} guide',
    'Explain {thing} to readers of the {module} guide',
  ],
  tests: ['Test the {module} with {thing}', 'Cover {thing} in the {module} tests'],
  refactoring: ['Refactor how the {module} keeps {thing}', 'Simplify {thing} in the {module}'],
  deprecation: ['Deprecate {thing} in the {module}'],
  ci: [],
};

const CI_TITLES = [
  'ci: run the tests on arm64 too',
  'Cache the tool chain in the test workflow',
  'ci: stop superseded runs',
  'Run the nightly workflow an hour later',
  'ci: keep logs of failed runs',
  'Pin the runner image',
  'ci: split lint from test',
  'Let the workflow of forks read only',
  'ci: time out after twenty minutes',
  'Retry the flaky emulator step',
  'ci: test on the oldest supported runtime',
  'Share one setup step between workflows',
  'ci: fail when the schema drifts',
  'Upload coverage from one job only',
  'ci: run on merge queues',
  'Skip the heavy matrix for text changes',
  'ci: sign what is published',
  'Mend the nightly workflow after the image change',
  'ci: warm the package cache on Mondays',
  'Report slow tests in the workflow summary',
  'ci: use the smaller runner for lint',
  'Run the link check weekly',
  'ci: name jobs after what they check',
  'Check the lock file in a job of its own',
  'ci: run end-to-end tests in two shards',
  'Give the nightly workflow its own token',
  'ci: cancel hanging emulators',
  'Build the image once for all jobs',
  'ci: keep the matrix in one place',
  'Let reruns reuse the build',
  'ci: check commit messages',
  'Move the smoke test before the matrix',
  'ci: print versions first',
  'Mend the cache key of the test workflow',
  'ci: test without network',
  'Warn when a job takes twice as long',
];

const WORKFLOWS = ['test', 'nightly', 'lint', 'publish'];

const USUAL: readonly Area[] = [
  'feature',
  'feature',
  'feature',
  'feature',
  'fix',
  'fix',
  'fix',
  'fix',
  'fix',
  'documentation',
  'documentation',
  'tests',
  'refactoring',
  'refactoring',
  'performance',
  'deprecation',
];

const ISSUES: readonly (readonly [string, string])[] = [
  ['The {module} loses {thing} after a restart', 'bug'],
  ['Wrong result from the {module} with {thing}', 'bug'],
  ['Please support {thing} in the {module}', 'enhancement'],
  ['The {module} guide says nothing about {thing}', 'documentation'],
  ['The {module} is slow with {thing}', 'bug'],
];

export function subjectMatter(modules: readonly string[], chance: Random): SubjectMatter {
  const used = new Set<string>();
  const ci = [...CI_TITLES];

  function fresh(templates: readonly string[]): string {
    for (let attempt = 0; attempt < 400; attempt++) {
      const title = chance
        .pick(templates)
        .replace('{thing}', chance.pick(THINGS))
        .replace('{module}', chance.pick(modules));
      if (!used.has(title)) {
        used.add(title);
        return title;
      }
    }
    throw new Error(`No title left for ${templates.join(', ')}`);
  }

  function files(area: Area): readonly FileDraft[] {
    const module = chance.pick(modules).replaceAll(' ', '-');
    const code = `src/${module}.ts`;
    const test = `test/${module}.test.ts`;
    const page = `docs/${module}.md`;
    switch (area) {
      case 'documentation':
        return [page].map(file);
      case 'tests':
        return [test, `test/helpers/${module}.ts`].map(file);
      case 'ci':
        return [`.github/workflows/${chance.pick(WORKFLOWS)}.yml`].map(file);
      case 'feature':
      case 'deprecation':
        return [code, ...(chance.chance(0.6) ? [test] : []), ...(chance.chance(0.4) ? [page] : [])].map(file);
      case 'fix':
        return [code, ...(chance.chance(0.5) ? [test] : [])].map(file);
      default:
        return [code, `src/${module}/parts.ts`].map(file);
    }
  }

  function file(path: string): FileDraft {
    return { path, additions: chance.whole(2, 90), deletions: chance.whole(0, 40), changeType: 'MODIFIED' };
  }

  function change(area: Area): Subject {
    const title = area === 'ci' ? (ci.shift() ?? 'ci: tidy up') : fresh(TITLES[area]);
    return { title, files: files(area) };
  }

  return {
    change,
    anyChange: () => change(chance.pick(USUAL)),
    files,
    issue() {
      const [template, label] = chance.pick(ISSUES);
      return { title: fresh([template]), label };
    },
  };
}
