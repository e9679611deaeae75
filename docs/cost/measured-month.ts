import type { Calls, Stored } from '../../bench/cloud/doors-at-work.ts';
import type { Door } from '../../functions/model/doors.ts';

/** What `npm run bench:cloud-month` saw of one month. */
export interface MeasuredMonth {
  readonly batches: number;
  readonly repositories: number;
  readonly projects: number;
  readonly letters: number;
  /** Letters times recipients. */
  readonly mails: number;
  readonly doors: Readonly<Partial<Record<Door, Calls>>>;
  /** By the first part of the key. Of the second month: what came to it. */
  readonly stored: Readonly<Record<string, Stored>>;
}
