import { plainNumber } from '../../model/quantity.ts';
import type { Section } from '../../model/report.ts';
import type { NamedThanks, Thanks } from '../../model/thanks.ts';
import { WORK_AREAS } from '../../model/work-area.ts';
import { AREA_WORDS } from '../area-words.ts';
import { listed } from '../listed.ts';
import type { MaintainersSource } from '../parts.ts';
import { soMany } from '../so-many.ts';

/** Names in a sentence. */
const NAMED = 3;

/** Welcome to who came, thanks to who did upkeep: counted, and by name only who agreed to it. */
export function thanks({ findings }: Pick<MaintainersSource, 'findings'>): Section | null {
  const { thanks } = findings;
  if (thanks === null) return null;
  const notes = [...welcome(thanks), ...forUpkeep(thanks), ...thanks.named.map(forAll)];
  if (notes.length === 0) return null;
  return { id: 'thanks', title: 'Welcome and thanks', lead: null, inLetter: 2, shape: 'notes', notes };
}

function welcome({ newcomers: { all, merged } }: Thanks): string[] {
  if (all === 0) return [];
  if (all === 1)
    return [`Welcome to one person who sent a first change${merged === 1 ? '; it is merged already' : ''}.`];
  const in_ = merged === all ? 'all of them are' : `${plainNumber(merged)} ${merged === 1 ? 'is' : 'are'}`;
  return [
    `Welcome to ${plainNumber(all)} people who sent their first change${merged === 0 ? '' : `; ${in_} merged already`}.`,
  ];
}

function forUpkeep({ upkeep: { pieces, people }, named }: Thanks): string[] {
  if (pieces === 0) return [];
  const by = people === 1 ? 'one person' : `${plainNumber(people)} people`;
  const names = named.filter(({ areas }) => Object.keys(areas).length > 0).map(({ login }) => login);
  const what = pieces === 1 ? 'one piece' : `${plainNumber(pieces)} pieces`;
  // Of one person the name is the whole sentence.
  if (people === 1 && names.length === 1) return [`Thank you, ${names[0]}, for ${what} of upkeep.`];
  return [
    `Thank you for ${what} of upkeep by ${by}${names.length === 0 ? '' : `, among them ${listed(names, NAMED)}`}.`,
  ];
}

/** `Thank you, keeper-one: 3 changes of documentation, 12 reviews, 1 newcomer welcomed.` */
function forAll({ login, areas, reviews, welcomed }: NamedThanks): string {
  const done = WORK_AREAS.flatMap((area) => {
    const count = areas[area] ?? 0;
    return count === 0 ? [] : [soMany(count, AREA_WORDS[area].one, AREA_WORDS[area].many)];
  });
  const facts = [
    ...done,
    ...(reviews === 0 ? [] : [soMany(reviews, 'review', 'reviews')]),
    ...(welcomed === 0 ? [] : [`${soMany(welcomed, 'newcomer', 'newcomers')} welcomed`]),
  ];
  return `Thank you, ${login}: ${facts.join(', ')}.`;
}
