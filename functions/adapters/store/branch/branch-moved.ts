/** Another run has written other documents of the same month; letters of both must not go out side by side. */
export class BranchMoved extends Error {
  override readonly name = 'BranchMoved';
  constructor(branch: string, key: string) {
    super(
      `Another run is at work on the branch ${branch}: it wrote ${key} first. This run sent nothing since, and drops what it read. Start it again when the other one has ended; nobody gets a letter twice`,
    );
  }
}
