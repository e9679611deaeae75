import type { ProjectFindings } from '../../model/finding.ts';
import type { MeasuresSection } from '../../model/report.ts';
import type { SetAside } from '../findings-aside.ts';
import { measureOf } from '../measure-of.ts';

const TITLE = 'All that was looked at';

/** The table of all findings, in the order in which they always come. The page alone has room for it. */
export function measures(
  { findings }: Pick<ProjectFindings, 'findings'>,
  aside: SetAside = new Map(),
): MeasuresSection {
  return {
    id: 'measures',
    title: TITLE,
    lead: null,
    inLetter: 0,
    shape: 'measures',
    measures: findings.map((finding) => {
      const wanted = finding.status === 'neglected' || finding.status === 'watch';
      return measureOf(finding, wanted ? (aside.get(finding.id) ?? null) : null);
    }),
    inShort: { title: TITLE, findings: [] },
  };
}
