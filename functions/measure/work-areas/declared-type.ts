import type { WorkArea } from '../../model/work-area.ts';
import { isBumpTitle } from './is-bump-title.ts';

export interface Declared {
  /** `feat`, `docs`, in small letters; empty: none. */
  readonly type: string;
  /** `''`: none. */
  readonly scope: string;
  /** The title without what was declared. */
  readonly rest: string;
}

/** `feat(api)!: ...`, and what others write: `docs: ...`, `[ci] ...`, `tests/unit: ...`. Nothing, where the word is no type. */
export function declaredType(title: string): Declared {
  const none = { type: '', scope: '', rest: title };
  const match = DECLARED.exec(title);
  if (match === null) return none;
  const [whole, bracketed, word, within] = match;
  const [type = '', below = ''] = (bracketed ?? word ?? '').toLowerCase().split('/', 2);
  if (!Object.hasOwn(TYPES, type) && !IS_UNCLEAR.test(type)) return none;
  return { type, scope: (within ?? below).toLowerCase().trim(), rest: title.slice(whole.length).trim() };
}

const DECLARED = /^\s*(?:\[([\w./ -]+)\]:?|([\w./-]+)\s*(?:\(([^)]*)\))?\s*!?:)\s+/;

/** Says what it is without saying which work: it is the rest of the title that tells. */
const IS_UNCLEAR = /^(revert|wip|update|updates|misc|draft|rfr)$/;

/**
 * The area that a title declares, by the rules of Conventional Commits as projects use them; `null`: it declares none.
 * A scope moves a type that is not explicit: `fix(ci)` is work on CI, `perf(ci)` stays performance.
 */
export function areaOfDeclared({ type, scope, rest }: Declared, byBot: boolean): WorkArea | null {
  const area = TYPES[type];
  if (area === undefined) return null;
  const scopes = scope.split(/[,;/ ]+/);
  if (scopes.some((each) => DEPENDENCIES.test(each))) return 'dependencies';
  if (isReleased(type, scope, rest)) return 'release';
  if (area === 'dependencies' || EXPLICIT.test(type)) return area;
  const moved = SCOPES.find(([, pattern]) => scopes.some((each) => pattern.test(each)))?.[0];
  if (moved !== undefined) return moved;
  if (byBot && isByDependencyBot(area, rest)) return 'dependencies';
  return area;
}

const TYPES: Readonly<Record<string, WorkArea | undefined>> = Object.fromEntries(
  (
    [
      ['feature', 'feat feats feature features new enhancement enhance enh improv improvement'],
      ['fix', 'fix fixes fixed bugfix bugfixes hotfix bug bugs'],
      ['performance', 'perf performance perfs'],
      ['documentation', 'docs doc documentation website samples rfc proposal typo typos readme man'],
      ['ci', 'ci cicd gha github-actions workflow workflows .github github'],
      [
        'dependencies',
        'build deps deps-dev dep dependencies dependency bump vendor cmake make makefile meson bazel packaging',
      ],
      ['tests', 'test tests testing e2e unittest unittests unit-tests'],
      ['refactoring', 'refactor refact refactoring refacto style cleanup clean-up'],
      ['release', 'release releases'],
      ['upkeep', 'chore chores maint maintenance'],
    ] as const
  ).flatMap(([area, types]) => types.split(' ').map((type) => [type, area] as const)),
);

const EXPLICIT =
  /^(docs?|documentation|website|samples|rfc|proposal|typos?|readme|man|ci|cicd|gha|github-actions|workflows?|\.?github|tests?|testing|e2e|unittests?|unit-tests|perfs?|performance|releases?)$/;

const DEPENDENCIES = /^(deps|deps-dev|dep|dependencies|dependency|dev-deps)$/;

const SCOPES: readonly (readonly [WorkArea, RegExp])[] = [
  ['documentation', /^(docs?|documentation|website|readme)$/],
  ['ci', /^(ci|gha|github-actions|cicd)$/],
  ['tests', /^(tests?|e2e|unit-tests)$/],
];

/** `chore(release): ...`, and titles that a machine made. */
function isReleased(type: string, scope: string, rest: string): boolean {
  if (type === 'chore' && /^releases?$/.test(scope)) return true;
  return /^(chore|build|ci|cicd|docs?|bump|maint)$/.test(type) && isReleaseTitle(rest);
}

/** The whole title says which version was released: `release 2.1.0`, `version 1.0 → 1.1`, `v3.0.0`. */
export function isReleaseTitle(title: string): boolean {
  return RELEASE_TITLES.some((pattern) => pattern.test(title.replace(/\s*\(#\d+\)$/, '').trim()));
}

const VERSION = String.raw`\(?[\w@/-]*?v?\d+\.\d+(\.\d+)?[\w.+-]*\)?`;
const RELEASE_TITLES = [
  new RegExp(
    `^(:\\w+: )?(prepare |publish |cut |bump )?(for )?(the )?(new )?(next )?(release|version)( version| of| for| candidate)*[: ]+${VERSION}$`,
    'i',
  ),
  new RegExp(`^(prepare|publish|cut)( for)?( the)? ${VERSION}( release)?$`, 'i'),
  new RegExp(`^(bump |update )?version[: ]+${VERSION} (→|->|to) ${VERSION}$`, 'i'),
  new RegExp(`^(release[: ]+)?${VERSION}$`, 'i'),
  new RegExp(`^(update |bump )?change ?log( update)? for ${VERSION}$`, 'i'),
  new RegExp(`^(update|bump) (the )?version (to|for) ${VERSION}$`, 'i'),
];

function isByDependencyBot(area: WorkArea, rest: string): boolean {
  if (area === 'feature' || area === 'fix') return /\bupdate|depend/i.test(rest) && isBumpTitle(rest);
  return isBumpTitle(rest);
}
