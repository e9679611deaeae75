import type { Config } from '../../model/config.ts';
import { type EditionName, editionKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import type { Report } from '../../model/report.ts';
import { subject } from '../../render/subject.ts';
import { readDocument } from '../documents.ts';
import type { Letter } from './message-to.ts';

/** @throws where it is not written */
export async function readLetter(
  store: Store,
  edition: EditionName,
  { mail, archive }: Pick<Config, 'mail' | 'archive'>,
): Promise<Letter> {
  const report = await readDocument<Report>(store, editionKey(edition, 'report.json'));
  const html = await store.read(editionKey(edition, 'letter.html'));
  const text = await store.read(editionKey(edition, 'letter.txt'));
  if (report === null || html === null || text === null)
    throw new Error(
      `No letter of ${edition.subject} for ${edition.month}. Run: community-hat report --month ${edition.month}`,
    );
  return {
    report,
    subject: subject(report),
    html: new TextDecoder().decode(html.body),
    text: new TextDecoder().decode(text.body),
    mail,
    archive,
  };
}
