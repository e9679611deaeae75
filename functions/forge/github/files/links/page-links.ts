import { asciidocLinks } from './asciidoc-links.ts';
import { bareAddresses } from './bare-addresses.ts';
import { markdownLinks } from './markdown-links.ts';
import { resolveLink } from './resolve-link.ts';
import { rstLinks } from './rst-links.ts';
import type { Site } from './site.ts';

export const MOST_LINKS = 500;

/** Paths in this repository that a page links to, there or not; sorted, each once, the first 500. */
export function pageLinks(text: string, path: string, site: Site): readonly string[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const links = new Set<string>();
  for (const target of targetsOf(text.replaceAll('\r\n', '\n'), path)) {
    const link = resolveLink(target, folder, site);
    if (link !== null) links.add(link);
    if (links.size === MOST_LINKS) break;
  }
  return [...links].sort();
}

function targetsOf(text: string, path: string): readonly string[] {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  switch (ending) {
    case 'md':
    case 'mdx':
    case 'markdown':
      return markdownLinks(text);
    case 'rst':
      return [...rstLinks(text), ...bareAddresses(text)];
    case 'adoc':
    case 'asciidoc':
      return [...asciidocLinks(text), ...bareAddresses(text)];
    default:
      return bareAddresses(text);
  }
}
