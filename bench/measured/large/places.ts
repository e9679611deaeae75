import type { PageRow, TreeRow } from '../../../functions/model/snapshot.ts';
import type { Random } from '../../../sandbox/community/random.ts';
import { iso } from '../../worlds/calendar.ts';
import { diceOf, LARGE, oidOf } from './large-recipe.ts';

const ROOMS = 90;
const FILES_A_ROOM = 50;
const PAGES = 200;

/** One path that a change touches. Code lives in rooms, and each room has a page; some files are gone by now. */
export function pathOf(dice: Random, title: string, index: number): string {
  const room = Math.floor(ROOMS * dice.next() ** 2);
  if (title.startsWith('docs') || (index === 1 && dice.chance(0.15))) return page(room);
  if (title.startsWith('ci')) return `.github/workflows/check-${dice.whole(1, 8)}.yml`;
  if (title.startsWith('test') || (index === 2 && dice.chance(0.4)))
    return `test/room-${room}/part-${file(dice)}.test.ts`;
  return `src/room-${room}/part-${file(dice)}.ts`;
}

/** One in fifty is gone at the head. */
function file(dice: Random): number {
  return Math.floor(FILES_A_ROOM * 1.02 * dice.next());
}

function page(number: number): string {
  return `docs/guide-${number}.md`;
}

/** All files at the head, and their folders, sorted. */
export function treeRows(): readonly TreeRow[] {
  const rooms = Array.from({ length: ROOMS }, (_, room) => room);
  const files = [
    ...rooms.flatMap((room) =>
      Array.from({ length: FILES_A_ROOM }, (_, part) => `src/room-${room}/part-${part}.ts`),
    ),
    ...rooms.flatMap((room) => [0, 1, 2].map((part) => `test/room-${room}/part-${part}.test.ts`)),
    ...Array.from({ length: PAGES }, (_, number) => page(number)),
    ...Array.from({ length: 8 }, (_, number) => `.github/workflows/check-${number + 1}.yml`),
    'CODEOWNERS',
    'CONTRIBUTING.md',
    'README.md',
  ];
  const folders = new Set(
    files.flatMap((path) =>
      path
        .split('/')
        .slice(0, -1)
        .map((_, end, all) => all.slice(0, end + 1).join('/')),
    ),
  );
  const rows: TreeRow[] = [
    ...['/', ...folders].map((id) => ({ id, kind: 'folder' as const, oid: id, bytes: null })),
    ...files.map((id) => ({ id, kind: 'file' as const, oid: id, bytes: 2_000 })),
  ];
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Guides, each with ten links to files of rooms, and who owns them. */
export function pageRows(): readonly PageRow[] {
  const guides = Array.from({ length: PAGES }, (_, number): PageRow => {
    const dice = diceOf(9, number);
    const links = Array.from(
      { length: 10 },
      () => `src/room-${dice.whole(0, ROOMS - 1)}/part-${file(dice)}.ts`,
    );
    return {
      ...known(page(number), number),
      purpose: 'documentation',
      links: [...new Set(links)].sort(),
      text: null,
    };
  });
  const owners = {
    ...known('CODEOWNERS', 1_000),
    purpose: 'governance',
    text: '* @person-1 @person-2 @person-3\n',
  } as const;
  const how = {
    ...known('CONTRIBUTING.md', 1_001),
    purpose: 'governance',
    text: '# How to help\n\nAsk first.\n',
  } as const;
  return [owners, how, ...guides].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function known(
  id: string,
  number: number,
): Pick<PageRow, 'id' | 'oid' | 'changedAt' | 'changedIn' | 'links'> {
  const dice = diceOf(10, number);
  const changedAt = iso(dice.between(LARGE.began, LARGE.end));
  return { id, oid: oidOf(11, number), changedAt, changedIn: oidOf(12, number), links: [] };
}
