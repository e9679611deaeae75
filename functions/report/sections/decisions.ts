import type { Section } from '../../model/report.ts';
import type { MaintainersSource } from '../parts.ts';

const FINDING = 'waiting-decisions';

/** What only needs a yes or a no, the longest wait first; the note of each says how many companies take part. */
export function decisions({ findings }: Pick<MaintainersSource, 'findings'>): Section | null {
  const found = findings.findings.find(({ id }) => id === FINDING);
  if (found === undefined || found.evidence.length === 0) return null;
  return {
    id: 'decisions',
    title: 'Decisions that wait',
    lead: null,
    inLetter: 3,
    shape: 'list',
    finding: FINDING,
    entries: found.evidence.map((item) => ({ ...item, todo: null })),
    total: found.evidenceTotal,
  };
}
