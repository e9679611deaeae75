import { unzipLines } from '../snapshot/lines.ts';

/** Where the word still stands, for something else than the person. */
export interface Leftovers {
  look(key: string, body: Uint8Array): Promise<void>;
  /** Keys, in order. */
  keys(): readonly string[];
}

/** Looks without any knowledge of what an object is: so it finds too what masking passed by on purpose. */
export function leftovers(login: string): Leftovers {
  const word = new RegExp(`(?<![a-z0-9_-])${login}(?![a-z0-9_-])`, 'i');
  const found = new Set<string>();
  return {
    async look(key, body) {
      if (word.test(key) || (await isIn(key, body, word))) found.add(key);
      else found.delete(key);
    },
    keys: () => [...found].sort(),
  };
}

async function isIn(key: string, body: Uint8Array, word: RegExp): Promise<boolean> {
  if (!key.endsWith('.gz')) return word.test(new TextDecoder().decode(body));
  for await (const line of unzipLines([body], key)) if (word.test(JSON.stringify(line))) return true;
  return false;
}
