/** The branch did not take what was written: no letter leaves whose receipt is not there. */
export class NotPushed extends Error {
  override readonly name = 'NotPushed';
  constructor(branch: string, why: Error) {
    super(
      `The branch ${branch} did not take what was written, so no letter leaves (${why.message}). May this run write there? In GitHub Actions: permissions: contents: write, and no rule that protects the branch`,
      { cause: why },
    );
  }
}
