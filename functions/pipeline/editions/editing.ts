import type { LetterName } from '../../model/audience.ts';
import type { Acknowledged } from '../../model/config.ts';
import { NO_EDITING } from '../../model/config-programme.ts';
import type { EditingDocument } from '../../model/editing-document.ts';
import { editingKey } from '../../model/keys.ts';
import { monthsBack } from '../../model/month.ts';
import type { Store } from '../../model/ports.ts';
import type { Plan } from '../../model/run.ts';
import { readDocument } from '../documents.ts';

/** What who runs the programme adds or holds back, as the newest plan step read it. */
export async function readEditing(store: Store, month: string): Promise<EditingDocument> {
  // One of an older version lacks what could not be said then.
  return { ...NO_EDITING, schema: 1, ...(await readDocument<EditingDocument>(store, editingKey(month))) };
}

/** The words for one letter, or null: those for it alone before those for its audience, and these before those for all. */
export function forewordOf(
  { forewords }: EditingDocument,
  { audience, subject }: LetterName,
  month: string,
): string | null {
  const own = forewords
    .filter((each) => each.month === month)
    .filter((each) => each.audience === undefined || each.audience === audience)
    .filter((each) => each.subject === undefined || each.subject === subject);
  const best = own.toSorted((a, b) => particulars(b) - particulars(a))[0];
  return best?.text ?? null;
}

function particulars({ audience, subject }: EditingDocument['forewords'][number]): number {
  return Number(audience !== undefined) + 2 * Number(subject !== undefined);
}

/** Letters of a month that are written and not sent. */
export function holdsIn({ holds }: EditingDocument, month: string): EditingDocument['holds'] {
  return holds.filter((each) => each.month === month);
}

/** Why a letter is written and not sent; null: it may go. */
export function holdOf(
  editing: EditingDocument,
  { audience, subject }: LetterName,
  month: string,
): string | null {
  const held = holdsIn(editing, month).find((each) => each.audience === audience && each.subject === subject);
  return held?.reason ?? null;
}

/** Findings that are set aside in the letters of a month, which go out when it has ended. */
export function acknowledgedIn(
  { acknowledged }: EditingDocument,
  { month }: Pick<Plan, 'month'>,
): readonly Acknowledged[] {
  const ended = `${monthsBack(month, -1)}-01`;
  // Whoever acknowledges what a letter told them does so after the month that it was about: `since` does not decide.
  return acknowledged.filter(({ until }) => until === undefined || until > ended);
}
