import type { Audience } from './audience.ts';
import type { Status } from './finding.ts';
import type { Kind } from './kinds.ts';
import type { Correction } from './report.ts';

/**
 * `archive.json` of a visibility root: what the archive needs of each edition in it, so that a month is published
 * without reading all reports again. Made of them: where it is missing it is made anew, with every page.
 */
export interface Catalogue {
  readonly schema: 1;
  /** Oldest month first; revisions in their order. */
  readonly editions: readonly CataloguedEdition[];
}

/** One edition in short. */
export interface CataloguedEdition {
  readonly audience: Audience;
  readonly subject: { readonly id: string; readonly name: string };
  readonly month: string;
  readonly revision: number;
  readonly headline: string;
  readonly summary: string;
  readonly harvestedAt: string;
  readonly correction: Pick<Correction, 'reason' | 'at'> | null;
  /** How many of its findings have which status; nothing where it has none. */
  readonly statuses: Readonly<Partial<Record<Status, number>>>;
  /** How each kind of neglected work stood, by whichever finding told it; none where the letter does not say. */
  readonly kinds: readonly { readonly kind: Kind; readonly status: Status }[];
  /** On which day each promise was due then, by its id. */
  readonly days: Readonly<Record<string, string>>;
  /** Hash of its `report.json`. */
  readonly report: string;
  /** Hash of what its page was made with, beside the report: what lies around it, and the version of the program. */
  readonly page: string;
}
