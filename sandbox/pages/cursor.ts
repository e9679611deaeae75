import { Refusal } from '../rules/refusal.ts';
import type { SortKey } from './sorted-rows.ts';

const PREFIX = 'cursor:v2:';

/**
 * Where a page ended: the sort key and the id of its last row, never an offset. So a cursor is a predicate, and a row
 * whose key moves across it while somebody pages is lost to him or met twice, as on GitHub.
 */
export function writeCursor(order: string, at: SortKey): string {
  return Buffer.from(`${PREFIX}${JSON.stringify([order, at.key, at.id])}`, 'utf8').toString('base64');
}

/** A cursor of another order is as little a cursor as any other text. @throws Refusal */
export function readCursor(order: string, cursor: string): SortKey {
  const text = Buffer.from(cursor, 'base64').toString('utf8');
  const parts = text.startsWith(PREFIX) ? parse(text.slice(PREFIX.length)) : null;
  if (Array.isArray(parts) && parts[0] === order && typeof parts[2] === 'string') {
    const key: unknown = parts[1];
    if (typeof key === 'number' || typeof key === 'string') return { key, id: parts[2] };
  }
  throw new Refusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
