import type { CataloguedEdition } from '../../model/catalogue.ts';
import type { Report } from '../../model/report.ts';

/** What the pages around the editions of one visibility root are made of. */
export interface Archive {
  /** Oldest month first, revisions in their order; at least one. */
  readonly editions: readonly CataloguedEdition[];
  /** The newest report of each letter. */
  readonly newest: readonly Report[];
  /** Key of its root in the store: `reports/public/`. */
  readonly root: string;
  /** Address of its root in a browser, with a `/` at the end; null where none is configured. */
  readonly url: string | null;
  /** Whether search engines may keep its pages. */
  readonly indexed: boolean;
  /** Archives that its reader may see beside this one; addresses seen from the root. */
  readonly others: readonly { readonly name: string; readonly href: string }[];
}
