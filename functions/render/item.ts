import type { Evidence } from '../model/finding.ts';
import { cut } from './cut.ts';
import { link } from './link.ts';
import { meta } from './meta.ts';

/** A piece of evidence as letters and pages show it: its title as a link, and a line about it. */
export function item(
  evidence: Evidence,
  room: Parameters<typeof cut>[1],
): { readonly title: string; readonly href: string | null; readonly meta: string } {
  const title = cut(evidence.title, room);
  return { title: title === '' ? 'without a title' : title, href: link(evidence.url), meta: meta(evidence) };
}
