import type { LetterName } from '../model/audience.ts';
import type { CataloguedEdition } from '../model/catalogue.ts';
import { editionIndexKey, editionsOf, type Visibility } from '../model/keys.ts';
import { lettersOf } from '../model/letters.ts';
import type { Runtime } from '../model/ports.ts';
import type { Archive } from '../render/archive/archive.ts';
import { HOME, subjectPath } from '../render/archive/paths.ts';
import { publishArchive } from './archive/publish-archive.ts';
import { readPlan } from './documents.ts';
import { visibilityOf } from './editions/visibility-of.ts';

export interface Published {
  /** Of the page that everything under one root is found from. */
  readonly key: string;
  readonly editions: number;
}

/** Makes the archive around the editions: all public ones together, and each private letter's by themselves. */
export async function publish(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'progress'>,
  { month }: { readonly month: string },
): Promise<readonly Published[]> {
  const { config, version } = await readPlan(runtime.store, month);
  const url = config.archive?.url.replace(/\/+$/, '') ?? null;
  const letters = lettersOf(config).map((letter) => ({
    letter,
    visibility: visibilityOf(letter, config, runtime.secrets),
  }));
  const roots = new Map(letters.map((each) => [editionIndexKey(each.visibility), each]));
  const archives = new Map<string, Archive['editions']>();
  // The programme's links to the others, so it comes last.
  for (const [key, { letter, visibility }] of [...roots].sort(programmeLast)) {
    const others = letter.audience === 'programme' ? othersOf(letters, archives) : [];
    archives.set(key, await publishArchive(runtime, { visibility, month, version, url, others }));
  }
  const published = [...roots.keys()].map((key) => ({ key, editions: archives.get(key)!.length }));
  const count = published.reduce((sum, { editions }) => sum + editions, 0);
  const message = `${count === 1 ? '1 edition' : `${count} editions`} in the archive`;
  runtime.progress({ step: 'publish', message });
  return published.filter(({ editions }) => editions > 0);
}

interface Placed {
  readonly letter: LetterName;
  readonly visibility: Visibility;
}

function programmeLast([, a]: readonly [string, Placed], [, b]: readonly [string, Placed]): number {
  return Number(a.letter.audience === 'programme') - Number(b.letter.audience === 'programme');
}

/** Pages of all others, seen from a private root; those that have no letter yet are left out. */
function othersOf(
  letters: readonly Placed[],
  archives: ReadonlyMap<string, readonly CataloguedEdition[]>,
): Archive['others'] {
  return letters.flatMap(({ letter, visibility }) => {
    const own = archives
      .get(editionIndexKey(visibility))
      ?.findLast(({ audience, subject }) => audience === letter.audience && subject.id === letter.subject);
    if (own === undefined) return [];
    const root = editionsOf(visibility).slice(REPORTS.length);
    const page = visibility.kind === 'public' ? subjectPath(own) : HOME;
    return [{ name: own.subject.name, href: `../../${root}${page}` }];
  });
}

const REPORTS = editionsOf({ kind: 'public' }).slice(0, -'public/'.length);
