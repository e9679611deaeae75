import { createHash } from 'node:crypto';
import type { World, WorldTreeFile } from '../world.ts';

/** A folder at the head of the default branch. */
export interface Folder {
  readonly oid: string;
  readonly path: string;
  readonly entries: readonly FolderEntry[];
}

export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  /** Git's octal mode. */
  readonly mode: string;
  readonly type: string;
  readonly oid: string;
  readonly byteSize: number | null;
}

/**
 * The files at the head of the default branch, folder by folder. Oids of folders are made from their content, so that
 * they change exactly when something under them does. A world without a list of files gets those that its commits
 * touched: it cannot tell which of them were removed again.
 */
export class FileTree {
  readonly #folders = new Map<string, Folder>();
  readonly #foldersByOid = new Map<string, Folder>();
  readonly #filesByOid = new Map<string, FolderEntry>();
  readonly #files = new Map<string, FolderEntry>();
  readonly #texts: ReadonlyMap<string, string>;

  constructor(world: World) {
    this.#texts = new Map((world.governanceFiles ?? []).map((file) => [file.path, file.text]));
    const files = world.tree ?? touchedFiles(world);
    if (files.length > 0) this.#addFolder('', files);
  }

  folder(path: string): Folder | null {
    return this.#folders.get(path) ?? null;
  }

  folderByOid(oid: string): Folder | null {
    return this.#foldersByOid.get(oid) ?? null;
  }

  file(path: string): FolderEntry | null {
    return this.#files.get(path) ?? null;
  }

  fileByOid(oid: string): FolderEntry | null {
    return this.#filesByOid.get(oid) ?? null;
  }

  /** Known of few files. */
  textOf(path: string): string | null {
    return this.#texts.get(path) ?? null;
  }

  /** The first of the paths that is there. */
  firstOf(paths: readonly string[]): string | null {
    return paths.find((path) => this.#files.has(path) || this.#texts.has(path)) ?? null;
  }

  #addFolder(path: string, files: readonly WorldTreeFile[]): Folder {
    const prefix = path === '' ? '' : `${path}/`;
    const entries: FolderEntry[] = [];
    const inside = new Map<string, WorldTreeFile[]>();
    for (const file of files) {
      const rest = file.path.slice(prefix.length);
      const slash = rest.indexOf('/');
      if (slash === -1) {
        const entry = { ...file, name: rest, byteSize: file.byteSize ?? null };
        entries.push(entry);
        this.#files.set(file.path, entry);
        this.#filesByOid.set(file.oid, entry);
        continue;
      }
      const name = rest.slice(0, slash);
      const known = inside.get(name);
      if (known) known.push(file);
      else inside.set(name, [file]);
    }
    for (const [name, filesInside] of inside) {
      const folder = this.#addFolder(`${prefix}${name}`, filesInside);
      const { oid } = folder;
      entries.push({ name, path: folder.path, mode: '040000', type: 'tree', oid, byteSize: null });
    }
    entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    const content = entries.map((entry) => `${entry.mode} ${entry.name} ${entry.oid}`).join('\n');
    const folder = { oid: sha1(content), path, entries };
    this.#folders.set(path, folder);
    this.#foldersByOid.set(folder.oid, folder);
    return folder;
  }
}

function touchedFiles(world: World): readonly WorldTreeFile[] {
  const files = new Map<string, WorldTreeFile>();
  for (const commit of world.commits) {
    for (const path of commit.files ?? []) {
      files.set(path, { path, mode: '100644', type: 'blob', oid: sha1(`${path}\n${commit.oid}`) });
    }
  }
  return [...files.values()];
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
