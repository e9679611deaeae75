import type { FileDraft } from './change-story.ts';
import { seededHex } from './seeded-hex.ts';
import type { WorkArea } from './work-area.ts';

export interface Topic {
  readonly title: string;
  readonly files: readonly FileDraft[];
}

/** Titles and files of the work of one repository, in turn, so that nothing hangs on chance. */
export interface Topics {
  next(area: WorkArea, beside?: { readonly tests?: boolean; readonly docs?: boolean }): Topic;
}

const TITLES: Readonly<Record<WorkArea, string>> = {
  feature: 'feat: {thing} in the {module}',
  fix: 'fix: the {module} forgets {thing}',
  performance: 'perf: find {thing} faster in the {module}',
  documentation: 'docs: explain {thing} in the {module} guide',
  ci: 'ci: check {thing} in the {module} job',
  tests: 'test: cover {thing} in the {module}',
  refactoring: 'refactor: keep {thing} in one place of the {module}',
  dependencies: 'chore(deps): bump {thing} of the {module} from 3.1 to 3.2',
  release: 'chore(release): {thing}',
  deprecation: 'feat: deprecate {thing} in the {module}',
  upkeep: 'chore: tidy up {thing} in the {module}',
};

export function topics(modules: readonly string[], things: readonly string[]): Topics {
  const told = new Map<WorkArea, number>();

  function next(area: WorkArea, beside: { readonly tests?: boolean; readonly docs?: boolean } = {}): Topic {
    const place = told.get(area) ?? 0;
    told.set(area, place + 1);
    const thing = things[place % things.length] ?? '';
    const module = modules[(place + Math.floor(place / things.length)) % modules.length] ?? '';
    if (place >= things.length * modules.length) throw new Error(`No title left for ${area}`);
    const title = TITLES[area].replace('{thing}', thing).replace('{module}', module);
    return { title, files: filesOf(area, module.replaceAll(' ', '-'), beside).map(touched) };
  }

  return { next };
}

function filesOf(
  area: WorkArea,
  module: string,
  { tests, docs }: { readonly tests?: boolean; readonly docs?: boolean },
): readonly string[] {
  switch (area) {
    case 'documentation':
      return [`docs/${module}.md`];
    case 'tests':
      return [`test/${module}.test.ts`];
    case 'ci':
      return [`.github/workflows/${module}.yml`];
    case 'dependencies':
      return ['package.json', 'package-lock.json'];
    case 'release':
      return ['CHANGELOG.md', 'package.json'];
    default:
      return [
        `src/${module}.ts`,
        ...(tests === true ? [`test/${module}.test.ts`] : []),
        ...(docs === true ? [`docs/${module}.md`] : []),
      ];
  }
}

function touched(path: string, place: number): FileDraft {
  const size = Number.parseInt(seededHex(`size ${path} ${place}`, 2), 16);
  return { path, additions: 2 + (size % 60), deletions: size % 17, changeType: 'MODIFIED' };
}
