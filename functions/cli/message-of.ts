import { CannotWrite, type CannotWriteCode } from '../adapters/store/cannot-write.ts';

/** What a person reads of an error. */
export function messageOf(error: unknown): string {
  if (error instanceof CannotWrite) return `${error.message}. ${adviceFor(error.code)}`;
  return error instanceof Error ? error.message : String(error);
}

function adviceFor(code: CannotWriteCode): string {
  const other = 'Choose another folder with --out';
  if (code === 'EACCES' || code === 'EPERM') return `${other}, or change its permissions.`;
  return code === 'ENOSPC' ? `${other}, or make room.` : `${other}.`;
}
