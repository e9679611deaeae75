import { errorCode } from './error-code.ts';

const REASONS = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it is read-only',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'a folder lies where a file belongs',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'no space is left',
} as const;

export type CannotWriteCode = keyof typeof REASONS;

/** What the system said of a temporary name, said of the folder that the person knows. */
export class CannotWrite extends Error {
  override readonly name = 'CannotWrite';
  readonly code: CannotWriteCode;
  readonly why: string;
  constructor(folder: string, code: CannotWriteCode, cause?: unknown) {
    super(`Cannot write to ${folder} (${REASONS[code]})`, { cause });
    this.code = code;
    this.why = REASONS[code];
  }
}

/** The error as one about this folder; any other error stays as it is. */
export function cannotWrite(folder: string, error: unknown): unknown {
  const code = errorCode(error) ?? '';
  const known = Object.hasOwn(REASONS, code) && !(error instanceof CannotWrite);
  return known ? new CannotWrite(folder, code as CannotWriteCode, error) : error;
}
