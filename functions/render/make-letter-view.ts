import { monthInWords } from '../model/month.ts';
import { plainNumber } from '../model/quantity.ts';
import type { Report, Section } from '../model/report.ts';
import { cut } from './cut.ts';
import { isWorkToTake } from './is-work-to-take.ts';
import { letterAsks } from './letter-asks.ts';
import { letterCorrection } from './letter-correction.ts';
import { letterFoot } from './letter-foot.ts';
import { letterForeword } from './letter-foreword.ts';
import { letterLastAsks } from './letter-last-asks.ts';
import { letterLink } from './letter-link.ts';
import type { LetterRoom } from './letter-room.ts';
import { letterSection } from './letter-section.ts';
import type { LetterSection, LetterView } from './letter-view.ts';
import type { Place } from './place.ts';
import { RULE } from './rule.ts';
import { sentence } from './sentence.ts';
import { subject } from './subject.ts';

/** What the letter says, in the room that it has. */
export function makeLetterView(report: Report, place: Place, room: LetterRoom): LetterView {
  const { entries, evidence, terse } = room;
  const figures = report.sections.find(({ shape }) => shape === 'measures');
  const within = { report, place, terse };
  const told = report.sections.flatMap((section, at) => {
    if (section.inLetter === 0) return [];
    const isWhole = section === figures;
    const most = isWhole ? section.inLetter : entries[at]!;
    const view = letterSection(section, { ...within, entries: most });
    // A second table of figures has no room in any letter.
    const isShown = isWhole || (most > 0 && section.shape !== 'measures');
    return view === null ? [] : [{ section, view, isShown }];
  });
  const shown = told.filter(({ isShown }) => isShown);
  const offersWork = told.some(({ section }) => isWorkToTake(section));
  return {
    subject: subject(report),
    preheader: cut(report.summary, { characters: 200, words: 40 }),
    name: cut(report.subject.name, { characters: 80, words: 12 }),
    month: monthInWords(report.month),
    headline: sentence(cut(report.headline, { characters: 200, words: 30 })),
    rule: RULE,
    correction: letterCorrection(report, within),
    foreword: letterForeword(report.foreword, { audience: report.audience, terse }),
    summary: cut(report.summary, terse > 0 ? { characters: 200, words: 24 } : { characters: 500, words: 80 }),
    note: report.note === null || terse > 1 ? null : cut(report.note, { characters: 300, words: 50 }),
    lastAsks: letterLastAsks(report, terse),
    ...letterAsks(report.asks, { place, evidence, terse, offersWork }),
    sections: shown.map(({ view }) => view),
    left: leftOut(
      told.filter(({ isShown }) => !isShown),
      within,
    ),
    foot: letterFoot(report, place),
  };
}

/** A list of all would take the room of what it lists. */
const NAMED = 3;

/** Names what there is no room for, with how many entries each has. */
function leftOut(
  sections: readonly { readonly section: Section; readonly view: LetterSection }[],
  { place, terse }: { readonly place: Place; readonly terse: number },
): LetterView['left'] {
  if (sections.length === 0) return null;
  const named = sections.length <= NAMED + 1 ? sections : sections.slice(0, NAMED);
  const more = sections.length - named.length;
  const names =
    terse > 0
      ? [sections.length === 1 ? '1 section' : `${sections.length} sections`]
      : [
          ...named.map(({ section, view }) => `${view.title} (${plainNumber(entriesOf(section))})`),
          ...(more > 0 ? [`${more} more`] : []),
        ];
  const href = letterLink(place.url);
  return { lead: href === null ? 'Reply to get' : 'Also on the page', names: names.join(', '), href };
}

function entriesOf(section: Section): number {
  if (section.shape === 'list') return section.total;
  if (section.shape === 'table') return section.rows.length;
  if (section.shape === 'notes') return section.notes.length;
  return section.shape === 'dated' ? section.entries.length : section.measures.length;
}
