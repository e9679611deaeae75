import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readWorld } from '../../../../sandbox/read-world.ts';
import { startSandbox } from '../../../../sandbox/start-sandbox.ts';
import { aRequest, facetsOf, forgeAt, pagesOf } from '../read-all.ts';
import { fold } from './known-from.ts';

/** Real repositories, compared with their raw files. They are no part of this project. */
const WORLDS = process.env.COMMUNITY_HAT_WORLDS ?? '';
const NAMES = WORLDS === '' ? [] : readdirSync(WORLDS).filter((name) => name.includes('__'));
const EACH =
  NAMES.length > 0 ? test.each(NAMES) : test.skip.each(['set COMMUNITY_HAT_WORLDS to a folder of worlds']);

EACH(
  'files of %s are those of its raw tree',
  async (name) => {
    const file = join(WORLDS, name, 'tree.json.gz');
    if (!existsSync(file)) return;
    const { entries } = JSON.parse(gunzipSync(readFileSync(file)).toString()) as {
      entries: readonly RawEntry[];
    };
    if (entries.length === 0) return;
    const sandbox = await startSandbox({ worlds: [await readWorld(join(WORLDS, name))] });
    const [owner = '', repository = ''] = name.split('__');
    const request = aRequest({
      repository: { owner, name: repository },
      facets: ['tree', 'pages', 'organizationPages'],
    });
    const pages = await pagesOf(forgeAt(sandbox.url), request);
    await sandbox.close();
    expect(Object.values(facetsOf(pages)).map((state) => state?.ok)).toEqual([true, true, true]);
    const rows = fold(pages, 'tree').filter(({ kind }) => kind !== 'folder');
    const raw = entries.map(({ path, oid, mode }) => ({
      id: path,
      oid,
      kind: mode === '120000' ? 'link' : 'file',
    }));
    expect(rows.map(({ id, oid, kind }) => ({ id, oid, kind }))).toEqual(
      raw.sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const governance = fold(pages, 'pages').filter(({ purpose }) => purpose === 'governance');
    expect(governance.every(({ id }) => entries.some(({ path }) => path === id))).toBe(true);
  },
  120_000,
);

interface RawEntry {
  readonly path: string;
  readonly oid: string;
  readonly mode: string;
}
