/** An error with the name that Retry and Catch of a definition know it by. */
export class StatesError extends Error {
  constructor(name: string, cause: string) {
    super(cause);
    this.name = name;
  }
}
