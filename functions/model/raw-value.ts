/** Looking into a value that may be anything. */

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function entries(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

export function field(value: unknown, key: string): unknown {
  return entries(value).find(([name]) => name === key)?.[1];
}
