import type { Forgotten } from './forgotten.ts';
import { maskText } from './mask-text.ts';

/** Bytes of a line (RFC 5545). */
const LONGEST = 75;

/** A calendar: its lines are broken anywhere, and a line break in a text is `\n`. */
export function maskCalendar(calendar: string, forgotten: Forgotten): string {
  const whole = calendar.replace(/\r\n[ \t]/g, '');
  const masked = whole
    .split(/(\\n|\r\n)/i)
    .map((piece) => maskText(piece, forgotten))
    .join('');
  return masked === whole ? calendar : masked.split('\r\n').map(folded).join('\r\n');
}

function folded(line: string): string {
  let result = '';
  let bytes = 0;
  for (const point of line) {
    const size = Buffer.byteLength(point);
    if (bytes + size > LONGEST) {
      result += '\r\n ';
      bytes = 1;
    }
    result += point;
    bytes += size;
  }
  return result;
}
