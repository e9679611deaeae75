import { type EditionName, editionKey } from '../../../model/keys.ts';
import { messageStem } from '../../../pipeline/delivery/message-stem.ts';

/** The files of a letter, and the mails of it that are in the mailbox. */
export function letterFiles(
  edition: EditionName,
  mails: readonly string[],
): readonly { readonly says: string; readonly address: string }[] {
  const at = (file: Parameters<typeof editionKey>[1]) => `/${editionKey(edition, file)}`;
  const stem = messageStem(edition);
  const own = mails.filter(
    (name) => name.startsWith(stem) && /^[0-9a-f]{8}\.eml$/.test(name.slice(stem.length)),
  );
  return [
    { says: 'page', address: at('index.html') },
    { says: 'html', address: at('letter.html') },
    { says: 'text', address: at('letter.txt') },
    { says: 'md', address: at('letter.md') },
    { says: 'json', address: at('report.json') },
    ...own.map((name, i) => ({
      says: own.length === 1 ? 'eml' : `eml ${i + 1}`,
      address: `/mailbox/${name}`,
    })),
  ];
}
