import type { Site } from './site.ts';

const LONGEST = 1000;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
/** Placeholders of templates, and what no path of a page has. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const SENSELESS = /[{}<>\u0000-\u001f\u007f]/;

/**
 * The path in this repository that a link leads to; `null`: it leads elsewhere, or nowhere. A leading slash is the
 * root of the repository, as GitHub shows it.
 * @param folder of the page: `` is the root, `docs/guide`.
 */
export function resolveLink(target: string, folder: string, site: Site): string | null {
  const link = target.trim();
  if (link.length > LONGEST || link.startsWith('//')) return null;
  if (!SCHEME.test(link)) return pathOf(link, link.startsWith('/') ? '' : folder);
  const onBranch = withoutBranch(link, site);
  return onBranch === null ? null : pathOf(onBranch, '');
}

function pathOf(link: string, folder: string): string | null {
  const decoded = decode(link.replace(/[?#].*$/s, ''));
  if (decoded === null || SENSELESS.test(decoded)) return null;
  const segments = folder === '' ? [] : folder.split('/');
  for (const segment of decoded.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return null;
  }
  return decoded === '' || segments.length === 0 ? null : segments.join('/');
}

/** What follows `<url>/blob/<branch>/`; GitHub takes HEAD for the default branch too. */
function withoutBranch(link: string, { url, branch }: Site): string | null {
  const address = link.replace(/^http:/i, 'https:');
  const names = [branch, encodeURI(branch), 'HEAD'];
  for (const view of ['blob', 'tree'])
    for (const name of names) {
      const beginning = `${url}/${view}/`;
      const rest = address.slice(beginning.length);
      if (!address.toLowerCase().startsWith(beginning.toLowerCase())) continue;
      if (rest.startsWith(`${name}/`)) return rest.slice(name.length + 1);
    }
  return null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
