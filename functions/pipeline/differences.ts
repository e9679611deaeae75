/**
 * What of `before` is different in `now`, each as a short text: `config.timeZone was UTC, is Europe/Berlin`.
 * The fields of `before` say what is compared.
 */
export function differences(before: object, now: object): readonly string[] {
  return Object.entries(before).flatMap(([key, value]) =>
    differ(key, value, (now as Record<string, unknown>)[key]),
  );
}

function differ(path: string, before: unknown, now: unknown): readonly string[] {
  if (JSON.stringify(before) === JSON.stringify(now)) return [];
  if (isGroup(before) && isGroup(now)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(now)])];
    return keys.flatMap((key) => differ(`${path}.${key}`, before[key], now[key]));
  }
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length)
    return before.flatMap((entry, i) => differ(`${path}[${i}]`, entry, now[i]));
  // Addresses are left out: progress ends up in logs.
  if (isAddress(before) && isAddress(now)) return [`${path} was an address, is another`];
  return [`${path} was ${shown(before)}, is ${shown(now)}`];
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.includes('@');
}

function shown(value: unknown): string {
  if (value === undefined) return 'not set';
  if (Array.isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`;
  if (isGroup(value)) return 'set';
  return isAddress(value) ? 'an address' : String(value);
}
