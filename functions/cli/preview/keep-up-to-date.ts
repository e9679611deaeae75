import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../adapters/environment.ts';
import { keyedSecrets, localKey } from '../../adapters/secrets.ts';
import { folderStore } from '../../adapters/store/folder-store.ts';
import { overlayStore } from '../../adapters/store/overlay-store.ts';
import type { Secrets, Store } from '../../model/ports.ts';
import type { Terminal } from '../terminal.ts';
import { makeInProcess } from './make-in-process.ts';
import { newestMonth } from './newest-month.ts';
import type { PreviewSource } from './preview-source.ts';
import { watchFiles } from './watch-files.ts';

/** What is shown now. */
export interface Shown {
  readonly store: Store;
  readonly mailFolder: string;
  /** Why it is not what the files say now; `null`: it is. */
  readonly problem: string | null;
  readonly making: boolean;
  secrets(): Promise<Secrets>;
}

export interface Maker {
  shown(): Shown;
  /** @returns how to stop listening */
  onChange(tell: () => void): () => void;
  begin(): void;
  close(): Promise<void>;
}

/** Makes the letters at the beginning and with each change; until that went well, what was there before is shown. */
export async function keepUpToDate(source: PreviewSource, terminal: Terminal): Promise<Maker> {
  const stored = folderStore(source.storeFolder);
  const listeners = new Set<() => void>();
  const stopped = new AbortController();
  let state: { store: Store; problem: string | null; making: boolean } = {
    store: stored,
    problem: null,
    making: false,
  };
  let folder: string | null = null;
  let wanted = false;
  /** Compiled are those that are on the disk, as far as is known. */
  let compiled = false;
  let working: Promise<void> = Promise.resolve();
  const change = (part: Partial<typeof state>) => {
    state = { ...state, ...part };
    for (const tell of listeners) tell();
  };
  const watching = await watchFiles(source, ({ templates }) => {
    compiled &&= !templates;
    want();
  });
  return {
    shown: () => ({
      ...state,
      mailFolder: source.mailFolder,
      secrets: async () =>
        keyedSecrets(readEnvironment(terminal.environment).key ?? (await localKey(source.storeFolder))),
    }),
    onChange(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    begin: want,
    async close() {
      watching.close();
      stopped.abort();
      await working;
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    },
  };

  function want(): void {
    wanted = true;
    if (!state.making && !stopped.signal.aborted) working = make();
  }

  async function make(): Promise<void> {
    state = { ...state, making: true };
    while (wanted && !stopped.signal.aborted) {
      wanted = false;
      await makeOnce();
    }
    state = { ...state, making: false };
  }

  async function makeOnce(): Promise<void> {
    if ((await newestMonth(stored)) === null) return;
    const next = await mkdtemp(join(tmpdir(), 'community-hat-preview-'));
    const templates = !compiled;
    compiled = true;
    const made = await makeInProcess(source, { into: next, templates }, terminal, stopped.signal);
    // It may be they that are wrong.
    if (!made.ok && templates) compiled = false;
    if (stopped.signal.aborted || !made.ok) {
      await rm(next, { recursive: true, force: true });
      if (stopped.signal.aborted || made.says === state.problem) return;
      terminal.err(`${made.says}\nThe last good letters stay.\n`);
      return change({ problem: made.says });
    }
    const last = folder;
    folder = next;
    terminal.err(`Made anew: ${made.says}\n`);
    change({ store: overlayStore(folderStore(next), stored), problem: null });
    if (last !== null) await rm(last, { recursive: true, force: true });
  }
}
