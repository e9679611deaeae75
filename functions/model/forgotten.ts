/**
 * `forgotten/people.json`: who was taken out of this store, so that nobody comes back with the next harvest. Hashes under
 * the store's own key, sorted; none tells which address belongs to which login.
 */
export interface ForgottenPeople {
  readonly schema: 1;
  /** Of logins in small letters. */
  readonly logins: readonly string[];
  /** Those of the logins that are ordinary words: in running text they are names only where something marks them. */
  readonly words: readonly string[];
  /** Of the keyed hashes of addresses that they committed with, and nobody else. */
  readonly addresses: readonly string[];
}
