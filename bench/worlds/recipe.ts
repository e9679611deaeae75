/** What a made-up repository consists of. The counts are exact. */
export interface Recipe {
  readonly nameWithOwner: string;
  readonly seed: number;
  readonly people: number;
  readonly issues: number;
  readonly issueComments: number;
  readonly changes: number;
  readonly changeComments: number;
  readonly reviews: number;
  readonly reviewComments: number;
  /** Of changes; those of merged ones are on the default branch too. */
  readonly commits: number;
  readonly files: number;
  /** Items that the last month touches: half of them are new in it. */
  readonly touched: { readonly issues: number; readonly changes: number };
}
