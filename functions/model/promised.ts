/**
 * Something that a project promised for a day, a version, or both. Its day at each harvest is known, so it can be told
 * that it moved.
 */
export interface Promised {
  /** `owner/name` */
  readonly repository: string;
  readonly kind: 'milestone' | 'deprecation' | 'removal';
  /** Of the milestone or item. */
  readonly number: number;
  readonly title: string;
  /** https, on the forge. */
  readonly url: string;
  /** `YYYY-MM-DD`, the last day that keeps the promise; null: there is none. */
  readonly day: string | null;
  /** As the project wrote it, without `v`: `1.4`; null: there is none. */
  readonly version: string | null;
  /** Each time that its day was seen to have changed, the first first. That it got its first day is no move. */
  readonly moves: readonly {
    /** `YYYY-MM-DD`, of the harvest that saw it first; of a move to another milestone or title, the day itself. */
    readonly seen: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** `kept`: done, in time or late, within the last 90 days before the month's end. */
  readonly status: 'ahead' | 'overdue' | 'kept';
  /** When it was done, `YYYY-MM-DD`; set exactly where it is kept. */
  readonly keptOn: string | null;
  /** From the last day that would have kept it (of a version: its release) to `keptOn`; 0: in time. Set where that is. */
  readonly daysLate: number | null;
}
