import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Compares with `test/golden/<name>`, to the byte. `UPDATE_GOLDEN=1` writes what is new: look at it before committing. */
export function expectGolden(name: string, content: string): void {
  const file = join(import.meta.dirname, 'golden', name);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  if (!existsSync(file)) throw new Error(`No golden file ${name}. Run: UPDATE_GOLDEN=1 npm test`);
  expect(content).toBe(readFileSync(file, 'utf8'));
}
