import type { Report } from '../model/report.ts';

/** Ids on the page that are neither a section's nor a finding's. */
export const PLACES = ['main', 'contents', 'last-asks', 'asks', 'findings', 'method'] as const;

/** Where each finding is on the page: at its id, which letters link to, unless a section has the same. */
export function pageAnchors({
  sections,
  findings,
}: Pick<Report, 'sections' | 'findings'>): ReadonlyMap<string, string> {
  const taken = new Set<string>([...PLACES, ...sections.map(({ id }) => id)]);
  return new Map(findings.map(({ id }) => [id, taken.has(id) ? `measure-${id}` : id]));
}
