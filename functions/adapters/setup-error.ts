/** What surrounds the program has a mistake, such as a variable: the person who starts it can mend it. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
}
