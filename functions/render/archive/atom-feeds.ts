import Builder from 'fast-xml-builder';
import type { CataloguedEdition } from '../../model/catalogue.ts';
import { plain } from '../plain.ts';
import { sentence } from '../sentence.ts';
import { subject } from '../subject.ts';
import type { Archive } from './archive.ts';
import { archiveName } from './home-page.ts';
import { letters } from './letters.ts';
import { editionPath, FEED, HOME, subjectFeed, subjectFolder, subjectPath } from './paths.ts';

/** The newest letters of all, at most so many: a feed is read again and again. */
const IN_ALL = 100;
const OF_ONE = 24;

/** Every letter under the root. */
export function rootFeed(archive: Archive): string {
  const all = letters(archive.editions);
  const newest = all
    .flat()
    .sort((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0))
    .slice(0, IN_ALL);
  const title = archiveName(all.map(([last]) => last));
  return feed({ title, self: FEED, page: HOME, folder: '', up: '' }, newest, archive);
}

/** The letters about one project, company or programme. */
export function subjectsFeed(own: readonly CataloguedEdition[], at: Pick<Archive, 'root' | 'url'>): string {
  const newest = letters(own)[0]!.slice(0, OF_ONE);
  const [last] = newest;
  const place = {
    self: subjectFeed(last!),
    page: subjectPath(last!),
    folder: subjectFolder(last!),
    up: '../../',
  };
  return feed({ title: archiveName([last!]), ...place }, newest, at);
}

interface Place {
  readonly title: string;
  readonly self: string;
  readonly page: string;
  readonly folder: string;
  readonly up: string;
}

/**
 * Atom (RFC 4287). An entry is a letter of a month: a correction changes it and its time, and not its id. Without an
 * archive's address links are relative to the feed, and ids are tag URIs (RFC 4151).
 */
function feed(
  { title, self, page, folder, up }: Place,
  own: readonly CataloguedEdition[],
  { root, url }: Pick<Archive, 'root' | 'url'>,
): string {
  const href = (path: string) => (url === null ? `${up}${path}` : `${url}${path}`);
  const id = (path: string) => (url === null ? `${TAG}${root}${path}` : `${url}${path}`);
  const builder = new Builder({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    format: true,
    indentBy: ' ',
  });
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'utf-8' },
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': 'en',
      id: id(folder),
      title: inXml(title),
      updated: own.map(updated).sort().at(-1),
      author: { name: 'community-hat' },
      generator: 'community-hat',
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': href(self) },
        { '@rel': 'alternate', '@type': 'text/html', '@href': href(page) },
      ],
      entry: own.map((edition) => ({
        id: id(`${subjectFolder(edition)}${edition.month}/`),
        title: inXml(subject(edition)),
        updated: updated(edition),
        link: { '@rel': 'alternate', '@type': 'text/html', '@href': href(editionPath(edition)) },
        summary: inXml([corrected(edition), edition.summary].join(' ')),
      })),
    },
  });
}

/** Two characters can be in no XML at all, not even escaped; others like them are no text to begin with. */
function inXml(text: string): string {
  return plain(text).replace(/[\uFFFE\uFFFF]/g, '');
}

/** Nobody names anything else under it; a key of the store tells letters apart. */
const TAG = 'tag:community-hat.example,2026:';

function updated({ correction, harvestedAt }: CataloguedEdition): string {
  return correction?.at ?? harvestedAt;
}

function corrected({ correction }: CataloguedEdition): string {
  return correction === null ? '' : `${sentence(correction.reason).replace(/[.!?]?$/, '.')}`;
}
