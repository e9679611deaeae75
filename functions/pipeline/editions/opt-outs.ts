import type { LetterName } from '../../model/audience.ts';
import type { EditingDocument } from '../../model/editing-document.ts';
import { parseMailbox } from '../../model/mailbox.ts';

/** Who wants a letter no more: addresses in small letters. */
export function optOutsOf(
  { optOut }: Pick<EditingDocument, 'optOut'>,
  { audience, subject }: LetterName,
): ReadonlySet<string> {
  const concerned = optOut
    .filter((each) => each.audience === undefined || each.audience === audience)
    .filter((each) => each.subject === undefined || each.subject === subject);
  return new Set(concerned.map(({ recipient }) => parseMailbox(recipient).address.toLowerCase()));
}
