import type { LetterName } from '../../model/audience.ts';
import { type EditionName, editionKey, receiptsOf } from '../../model/keys.ts';
import { configuredLetter } from '../../model/letters.ts';
import type { Runtime, Store } from '../../model/ports.ts';
import type { Receipt } from '../../model/receipt.ts';
import type { Report } from '../../model/report.ts';
import type { Plan } from '../../model/run.ts';
import type { LetterStanding } from '../../model/run-report.ts';
import { recipientsOf } from '../delivery/recipients-of.ts';
import { whyWithheld } from '../delivery/why-withheld.ts';
import { readDocument } from '../documents.ts';
import { monthEditions } from '../editions/month-editions.ts';
import { visibilityOf } from '../editions/visibility-of.ts';
import { countsOf, NOBODY } from './recipient-counts.ts';

/** How one letter stands, and each who gets it. @param at when it is looked; ISO */
export async function letterStanding(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  plan: Plan,
  letter: LetterName,
  at: string,
): Promise<LetterStanding> {
  const { store, secrets } = runtime;
  const { name, recipients: listed } = configuredLetter(letter, plan);
  const editions = await monthEditions(runtime, plan.month, letter);
  const edition = newestOf(editions, plan, secrets);
  const key = edition === null ? null : editionKey(edition, 'report.json');
  const report = key === null ? null : await readDocument<Report>(store, key);
  if (edition === null || report === null) return { ...letter, name, ...unwritten(listed.length) };
  const receipts = await receiptsIn(store, edition);
  const tried = new Set(receipts.map(({ recipient }) => recipient));
  const wanted = await recipientsOf(runtime, edition, listed);
  const waiting = wanted.filter(
    ({ address }) => !tried.has(secrets.hash('recipient', address.toLowerCase())),
  );
  const earlier: Receipt[] = [];
  for (let revision = 1; revision < edition.revision; revision += 1)
    earlier.push(...(await receiptsIn(store, { ...edition, revision })));
  return {
    ...letter,
    name,
    edition: key,
    revision: edition.revision,
    withheld: await whyWithheld(store, plan, edition, report),
    recipients: countsOf(receipts, waiting.length, at),
    earlier: edition.revision === 1 ? null : countsOf(earlier, 0, at),
  };
}

/** Of two that are equally new, because the project changed its visibility, the one that would be sent. */
function newestOf(
  editions: readonly EditionName[],
  { config }: Plan,
  secrets: Runtime['secrets'],
): EditionName | null {
  const last = editions.at(-1);
  if (last === undefined) return null;
  const { kind } = visibilityOf(last, config, secrets);
  return (
    editions.find(({ revision, visibility }) => revision === last.revision && visibility.kind === kind) ??
    last
  );
}

function unwritten(listed: number): Omit<LetterStanding, 'audience' | 'subject' | 'name'> {
  return {
    edition: null,
    revision: null,
    withheld: null,
    recipients: { ...NOBODY, waiting: listed },
    earlier: null,
  };
}

async function receiptsIn(store: Store, edition: EditionName): Promise<readonly Receipt[]> {
  const receipts: Receipt[] = [];
  for await (const key of store.list(receiptsOf(edition))) {
    const receipt = await readDocument<Receipt>(store, key);
    if (receipt !== null) receipts.push(receipt);
  }
  return receipts;
}
