import type { FileRow } from '../model/snapshot.ts';
import type { ChangeTable } from './tables/tables.ts';
import { type PathKind, pathKind } from './work-areas/path-kind.ts';

/** What the files of a change are for. */
export interface FilesTouched {
  readonly all: number;
  /** Tests included. */
  readonly code: number;
  readonly tests: number;
  readonly documentation: number;
}

/** A changelog is no documentation: it tells what changed, not how a thing is used. */
const MEANINGS: Readonly<Record<Exclude<keyof FilesTouched, 'all'>, ReadonlySet<PathKind>>> = {
  code: new Set<PathKind>(['source', 'style', 'test', 'snapshot', 'bench', 'example', 'generated']),
  tests: new Set<PathKind>(['test', 'snapshot']),
  documentation: new Set<PathKind>(['docs']),
};

/** Tests beside the code in languages whose tools ask for no name: `src/tests.c`, `modules/seal/tests_impl.h`. */
const TEST_BESIDE_CODE = /(^|\/)(unit_?)?tests?([_-][\w-]+)?\.\w+$/i;

const known = new WeakMap<ChangeTable, (FilesTouched | null | undefined)[]>();

/** What change `i` touched; `null`: its files are not known. Told once a table: twelve months ask again. */
export function filesTouched(changes: ChangeTable, i: number): FilesTouched | null {
  const all = known.get(changes) ?? [];
  known.set(changes, all);
  const found = all[i];
  if (found !== undefined) return found;
  const files = changes.files[i]!;
  const told = files === null ? null : count(files);
  all[i] = told;
  return told;
}

function count(files: readonly FileRow[]): FilesTouched {
  const kinds = files.map(({ path }) => kindOf(path));
  const of = (meaning: keyof typeof MEANINGS) => kinds.filter((kind) => MEANINGS[meaning].has(kind)).length;
  return { all: files.length, code: of('code'), tests: of('tests'), documentation: of('documentation') };
}

function kindOf(path: string): PathKind {
  const kind = pathKind(path);
  return kind === 'source' && TEST_BESIDE_CODE.test(path) ? 'test' : kind;
}
