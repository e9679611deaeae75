import type { Section } from '../../model/report.ts';
import { measureOf } from '../measure-of.ts';
import type { MaintainersSource } from '../parts.ts';

const TITLE = 'All that was looked at';

/** The table of all findings, in the order in which they always come. The page alone has room for it. */
export function measures({ findings, aside }: Pick<MaintainersSource, 'findings' | 'aside'>): Section {
  return {
    id: 'measures',
    title: TITLE,
    lead: null,
    inLetter: 0,
    shape: 'measures',
    measures: findings.findings.map((finding) => {
      const wanted = finding.status === 'neglected' || finding.status === 'watch';
      return measureOf(finding, wanted ? (aside.get(finding.id) ?? null) : null);
    }),
    inShort: { title: TITLE, findings: [] },
  };
}
