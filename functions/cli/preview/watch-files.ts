import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../adapters/package-root.ts';
import { isCheckout } from './make-in-process.ts';
import type { PreviewSource } from './preview-source.ts';

const EVERY_MS = 300;

/**
 * Tells of every change of the configuration, of what it names, and of the templates. It looks again and again: what an
 * editor does when it saves is seen differently on each system, and a file that is there anew by none of them for sure.
 */
export async function watchFiles(
  source: PreviewSource,
  changed: (what: { readonly templates: boolean }) => void,
): Promise<{ close(): void }> {
  let before = await marks(source);
  let timer = setTimeout(look, EVERY_MS);
  let closed = false;
  return {
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };

  async function look(): Promise<void> {
    const now = await marks(source).catch(() => before);
    if (closed) return;
    const templates = now.templates !== before.templates;
    if (templates || now.config !== before.config) changed({ templates });
    before = now;
    timer = setTimeout(look, EVERY_MS);
  }
}

async function marks(
  source: PreviewSource,
): Promise<{ readonly config: string; readonly templates: string }> {
  const templates = isCheckout() ? await filesUnder(join(packageRoot(), 'templates')) : [];
  return { config: await marksOf(await source.files()), templates: await marksOf(templates) };
}

async function marksOf(files: readonly string[]): Promise<string> {
  const all = await Promise.all(
    files.map(async (file) => {
      const found = await stat(file).catch(() => null);
      return `${file} ${found?.mtimeMs} ${found?.size}`;
    }),
  );
  return all.join('\n');
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => name !== 'compiled' && !name.startsWith('.'))
      .map((entry) =>
        entry.isDirectory() ? filesUnder(join(folder, entry.name)) : [join(folder, entry.name)],
      ),
  );
  return found.flat();
}
