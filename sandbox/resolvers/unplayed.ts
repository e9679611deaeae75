/** The query is fine, but nobody wrote this part of GitHub. It fails the whole answer, so that nobody takes it for null. */
export class Unplayed extends Error {
  constructor(what: string) {
    super(`The sandbox does not play ${what}. Write it in sandbox/resolvers, or ask for something else`);
    this.name = 'Unplayed';
  }
}
