import type { Evidence } from '../model/finding.ts';
import { cut } from './cut.ts';
import { link } from './link.ts';
import { meta } from './meta.ts';

/** A piece of evidence as letters and pages show it: its title as a link, and a line about it. */
export function item(
  evidence: Evidence,
  room: Parameters<typeof cut>[1],
): { readonly title: string; readonly href: string | null; readonly meta: string } {
  const title = cut(named(evidence), room);
  return { title: title === '' ? 'without a title' : title, href: link(evidence.url), meta: meta(evidence) };
}

/** Milestones are often called by a number alone. */
function named({ kind, title }: Evidence): string {
  return kind === 'milestone' && /^\s*v?\d/i.test(title) ? `Milestone ${title}` : title;
}
