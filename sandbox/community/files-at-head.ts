import { createHash } from 'node:crypto';
import type { World, WorldCommit, WorldTreeFile } from '../world.ts';
import type { RepositoryStory } from './repository-story.ts';

/** Every file that was touched and is not gone, and the text of every page. An oid is of the content, as git's is. */
export function filesAtHead(
  { plan, pages, gone }: RepositoryStory,
  commits: readonly WorldCommit[],
): Required<Pick<World, 'tree' | 'governanceFiles'>> {
  const newest = new Map<string, string>();
  for (const commit of commits) for (const path of commit.files ?? []) newest.set(path, commit.oid);
  const paths = [...new Set([...newest.keys(), ...pages.keys()])].filter((path) => !gone.has(path)).sort();
  const texts = new Map(
    paths.flatMap((path) => {
      const text = pages.get(path) ?? (/\.(md|rst)$/.test(path) ? plainPage(path, plan.name) : null);
      return text === null ? [] : [[path, text] as const];
    }),
  );
  return {
    tree: paths.map((path) => file(path, texts.get(path) ?? `${path}\n${newest.get(path)}`)),
    governanceFiles: [...texts].map(([path, text]) => ({ path, text })),
  };
}

function plainPage(path: string, name: string): string {
  const subject = (path.split('/').pop() ?? path).replace(/\.\w+$/, '').replaceAll('-', ' ');
  return `# ${subject}\n\nWhat ${name} does about it, and how to use it.\n`;
}

function file(path: string, content: string): WorldTreeFile {
  const oid = createHash('sha1').update(`blob ${content.length}\0${content}`).digest('hex');
  return { path, mode: '100644', type: 'blob', oid, byteSize: content.length };
}
