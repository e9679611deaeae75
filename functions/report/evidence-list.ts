import type { ProjectFindings } from '../model/finding.ts';
import type { Section } from '../model/report.ts';

const SHOWN = 5;

/** A section that shows what one indicator found, worst first; null where it found nothing. */
export function evidenceList(
  { findings }: Pick<ProjectFindings, 'findings'>,
  { finding, title }: { readonly finding: string; readonly title: string },
): Section | null {
  const found = findings.find(({ id }) => id === finding);
  if (found === undefined || found.evidence.length === 0) return null;
  return {
    id: finding,
    title,
    shape: 'list',
    finding,
    intro: null,
    entries: found.evidence.slice(0, SHOWN),
    total: found.evidenceTotal,
  };
}
