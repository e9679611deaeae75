import type { AskedPage } from './read-pages.ts';
import { Refusal } from './refusal.ts';

const MOST_ROWS = 100;

/** Every page of a query within GitHub's bounds, or a `Refusal`. */
export function refusePages(pages: readonly AskedPage[]): void {
  for (const page of pages) {
    if (page.kind === 'nodes') refuseManyIds(page);
    else {
      refuseUnbounded(page);
      refuseExcessive(page);
      refuseSenseless(page);
    }
    refusePages(page.inner);
  }
}

/** GitHub answers more than 100 ids with `ARGUMENT_LIMIT` and `data: null`. */
function refuseManyIds(page: AskedPage): void {
  if ((page.size ?? 0) <= MOST_ROWS) return;
  throw new Refusal(
    'ARGUMENT_LIMIT',
    `You may not provide more than 100 node ids; you provided ${page.size}.`,
    page.path,
  );
}

/** GitHub's documentation: "Clients must supply a `first` or `last` argument on any connection". Counting alone is exempt. */
function refuseUnbounded(page: AskedPage): void {
  if (page.size !== null || !page.wantsRows) return;
  throw new Refusal(
    'MISSING_PAGINATION_BOUNDARIES',
    `You must provide a \`first\` or \`last\` value to properly paginate the \`${page.field}\` connection.`,
    page.path,
  );
}

/** GitHub's documentation: "Values of `first` and `last` must be within 1-100". */
function refuseExcessive(page: AskedPage): void {
  if ((page.size ?? 0) <= MOST_ROWS) return;
  const argument = page.first === null ? 'last' : 'first';
  throw new Refusal(
    'EXCESSIVE_PAGINATION',
    `Requesting ${page.size} records on the \`${page.field}\` connection exceeds the \`${argument}\` limit of 100 records.`,
    page.path,
  );
}

/** The same rule at its lower end. The name of the type is ours: GitHub documents none. */
function refuseSenseless(page: AskedPage): void {
  const both = page.first !== null && page.last !== null;
  if (!both && (page.size ?? 1) >= 1) return;
  throw new Refusal(
    'INVALID_PAGINATION',
    both
      ? `Passing both \`first\` and \`last\` to paginate the \`${page.field}\` connection is not supported.`
      : `Requesting ${page.size} records on the \`${page.field}\` connection: the value must be within 1-100.`,
    page.path,
  );
}
