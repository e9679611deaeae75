import type { CompanyFindings } from '../../../model/company-findings.ts';
import { monthInWords } from '../../../model/month.ts';
import type { Section } from '../../../model/report.ts';
import { hatOf, WORK_AREAS } from '../../../model/work-area.ts';
import type { ActiveSponsor } from '../../active-sponsor.ts';
import { AREA_WORDS } from '../../area-words.ts';
import { listed } from '../../listed.ts';
import { soMany } from '../../so-many.ts';

/** What a company's people did for the commons in the month, counted; by name those alone who agreed. */
export function recognition({ company }: ActiveSponsor): Section | null {
  const counted = company.projects.flatMap(({ project, month, reviews }) => {
    const done = deeds({ areas: month, reviews, welcomed: 0 });
    return done === null ? [] : [`${project.name}: ${done}.`];
  });
  const named = company.recognised.flatMap((person) => {
    const done = deeds(person);
    return done === null ? [] : [`${person.login} (agreed to be named), ${person.project.name}: ${done}.`];
  });
  if (counted.length + named.length === 0) return null;
  return {
    id: 'recognition',
    title: `What your people did for the commons in ${monthInWords(company.month)}`,
    lead: null,
    inLetter: 3,
    shape: 'notes',
    notes: [...counted, ...named],
  };
}

/** `2 changes of documentation merged, 5 changes of others reviewed`; null: none. */
function deeds({
  areas,
  reviews,
  welcomed,
}: Pick<CompanyFindings['recognised'][number], 'areas' | 'reviews' | 'welcomed'>): string | null {
  const merged = WORK_AREAS.filter((area) => hatOf(area) === 'community' && (areas[area] ?? 0) > 0).map(
    (area) => soMany(areas[area]!, AREA_WORDS[area].one, AREA_WORDS[area].many),
  );
  const words = [
    ...(merged.length > 0 ? [`${listed(merged)} merged`] : []),
    ...(reviews > 0 ? [`${soMany(reviews, 'change', 'changes')} of others reviewed`] : []),
    ...(welcomed > 0 ? [`${soMany(welcomed, 'newcomer', 'newcomers')} answered first`] : []),
  ];
  return words.length === 0 ? null : words.join('; ');
}
