import type { LetterName } from '../../model/audience.ts';
import { type EditionName, receiptsOf } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import { mayHaveReachedSomebody } from '../delivery/may-have-reached-somebody.ts';
import { monthEditions } from '../editions/month-editions.ts';

/** The newest revision of a letter of a month that anybody may have got; and the newest that is written. */
export async function lastDelivered(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  month: string,
  letter: LetterName,
): Promise<{ readonly newest: EditionName | null; readonly delivered: EditionName | null }> {
  const editions = await monthEditions(runtime, month, letter);
  const newest = editions.at(-1) ?? null;
  for (const edition of editions.toReversed())
    if (await mayHaveReachedSomebody(runtime.store, receiptsOf(edition)))
      return { newest, delivered: edition };
  return { newest, delivered: null };
}
