import type { ProjectFindings } from '../model/finding.ts';
import type { Section } from '../model/report.ts';

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
    lead: null,
    inLetter: 5,
    entries: found.evidence.map((item) => ({ ...item, todo: null })),
    total: found.evidenceTotal,
  };
}
