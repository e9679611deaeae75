import type { Bundle } from './bundle-door.ts';

/** Of the whole bundle. */
const WORTH_NAMING = 0.01;

/** What is in a bundle: packages, and rooms of the house, the largest first. */
export function partsOf({
  inputs,
  bytes,
}: Bundle): readonly { readonly part: string; readonly bytes: number }[] {
  const parts = new Map<string, number>();
  for (const [file, size] of Object.entries(inputs)) {
    const part = partOf(file);
    parts.set(part, (parts.get(part) ?? 0) + size);
  }
  return [...parts]
    .map(([part, size]) => ({ part, bytes: size }))
    .filter((each) => each.bytes > bytes * WORTH_NAMING)
    .sort((a, b) => b.bytes - a.bytes);
}

/** A package that is there twice stands twice: with the one that it lies in. */
function partOf(file: string): string {
  const nested = [...file.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].map(([, name]) => name);
  if (nested.length > 0) return nested.join(' > ');
  return file.split('/').slice(0, 2).join('/');
}
