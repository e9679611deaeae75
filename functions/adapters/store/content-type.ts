/** What a browser, a reader of feeds or a calendar is told that a file of the store is, by the ending of its key. */
export function contentType(key: string): string {
  const ending = /[^/]\.([a-z0-9]+)$/.exec(key)?.[1] ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending]! : 'application/octet-stream';
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  // RFC 4180: the first line has the names of the columns.
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json',
  // The store has no XML but feeds.
  xml: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  eml: 'message/rfc822',
  gz: 'application/gzip',
};
