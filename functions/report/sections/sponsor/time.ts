import type { Section } from '../../../model/report.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { isSetAside } from '../../is-set-aside.ts';
import { sponsorAsks } from '../../sponsor/sponsor-asks.ts';
import { worstFirst } from '../../worst-first.ts';

/** What explicit time of own people could do next month beyond what is asked, in pieces that can be counted. */
export function time(parts: ActiveSponsor): Section | null {
  const asked = sponsorAsks(parts);
  const notes = parts.projects.flatMap(({ project, findings }) =>
    worstFirst(findings)
      .filter(({ id }) => !isSetAside(parts.acknowledged, project.id, id))
      .filter(({ id }) => !asked.some((ask) => ask.finding === id && ask.project?.id === project.id))
      .flatMap(({ asks }) => (asks?.employer.count ? [`${project.name}: ${asks.employer.text}`] : [])),
  );
  if (notes.length === 0) return null;
  return {
    id: 'time',
    title: 'What explicit time could do next month',
    lead: `${asked.length > 0 ? 'Beyond what is asked above, in' : 'In'} pieces that can be counted.`,
    inLetter: 0,
    shape: 'notes',
    notes,
  };
}
