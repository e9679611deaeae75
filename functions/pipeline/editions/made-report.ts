import type { LetterName } from '../../model/audience.ts';
import type { CorrectionOrder } from '../../model/correction-order.ts';
import { correctionKey, type EditionName, editionKey } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import type { Plan } from '../../model/run.ts';
import type { LetterParts } from '../../report/parts.ts';
import { readDocument } from '../documents.ts';
import { earlierEditions } from './earlier-editions.ts';
import { acknowledgedIn, forewordOf, holdsIn, readEditing } from './editing.ts';
import { letterReport } from './letter-report.ts';
import { monthEditions } from './month-editions.ts';
import { newestOrder } from './newest-order.ts';
import { visibilityOf } from './visibility-of.ts';

/** What a letter says now, of the newest revision that was ordered, and where its edition lies. Nothing is written. */
export async function madeReport(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  plan: Plan,
  name: LetterName,
): Promise<{ readonly edition: EditionName; readonly report: Report }> {
  const { month } = plan;
  const editing = await readEditing(store, month);
  const order = await newestOrder(store, month, name);
  const edition: EditionName = {
    visibility: visibilityOf(name, plan.config, secrets),
    audience: name.audience,
    subject: name.subject,
    month,
    revision: order?.revision ?? 1,
  };
  const report = await letterReport(store, plan, name, {
    plan,
    revision: edition.revision,
    correction: order === null ? null : await correctionOf({ store, secrets }, edition, order),
    foreword: forewordOf(editing, name, month),
    acknowledged: acknowledgedIn(editing, plan),
    holds: holdsIn(editing, month),
    ...(await earlierEditions({ store, secrets }, edition)),
  });
  return { edition, report };
}

async function correctionOf(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  edition: EditionName,
  { reason, at, revision }: CorrectionOrder,
): Promise<LetterParts['correction']> {
  const { month } = edition;
  const all = await monthEditions({ store, secrets }, month, edition);
  const before = all.find((each) => each.revision === revision - 1);
  const report =
    before === undefined ? null : await readDocument<Report>(store, editionKey(before, 'report.json'));
  if (report === null)
    throw new Error(
      `${correctionKey(month, edition, revision)} corrects revision ${revision - 1}, which is not in the store`,
    );
  return { reason, at, before: report };
}
