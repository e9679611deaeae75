/** The person at the terminal can mend it: one or more plain lines, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
