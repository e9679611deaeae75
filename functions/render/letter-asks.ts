import { plainNumber } from '../model/quantity.ts';
import type { Report, ReportAsk } from '../model/report.ts';
import { cut } from './cut.ts';
import { letterLink } from './letter-link.ts';
import { letterList } from './letter-list.ts';
import { letterMore } from './letter-more.ts';
import type { LetterRoom } from './letter-room.ts';
import type { LetterView } from './letter-view.ts';
import type { Place } from './place.ts';
import { RULE } from './rule.ts';
import { shortName } from './short-name.ts';

/** The one thing to do, with its evidence, and two more in a line each. */
export function letterAsks(
  asks: Report['asks'],
  {
    place,
    evidence,
    terse,
    offersWork,
  }: {
    readonly place: Place;
    /** The letter has a section of work that needs no commit rights, so the ask need not say it too. */
    readonly offersWork: boolean;
  } & Pick<LetterRoom, 'evidence' | 'terse'>,
): Pick<LetterView, 'ask' | 'furtherAsks'> {
  const [first, ...further] = asks;
  return {
    ask:
      first === undefined ? null : firstAsk(offersWork ? { ...first, anyone: null } : first, place, evidence),
    furtherAsks: further.length === 0 ? null : furtherAsks(further.slice(0, 2), place, terse),
  };
}

function firstAsk(ask: ReportAsk, place: Place, evidence: number): LetterView['ask'] {
  const { text, anyone, who, total, project } = ask;
  const entries = ask.evidence.slice(0, evidence).map((each) => ({ ...each, todo: null }));
  const where = project === null ? '' : `, in ${shortName(project)}`;
  return {
    lead: `One thing to do this month${where}.${again(ask)}`,
    text: cut(text, { characters: 240, words: 40 }),
    ...letterList(entries),
    more: letterMore({ shown: entries.length, total, anchor: askAnchor(1) }, place),
    who: who === null ? null : cut(who, { characters: 160, words: 30 }),
    anyone: anyone === null ? null : cut(anyone, { characters: 240, words: 40 }),
  };
}

/** The page has their evidence. */
function furtherAsks(asks: readonly ReportAsk[], place: Place, terse: number): LetterView['furtherAsks'] {
  const href = letterLink(place.url);
  return {
    title: asks.length === 1 ? 'One more, if there is time' : 'Two more, if there is time',
    rule: RULE,
    asks: asks.map((ask, at) => {
      const where = ask.project === null ? '' : `${shortName(ask.project)}: `;
      const text = cut(ask.text, { characters: 160, words: terse > 1 ? 6 : 24 });
      return {
        text: `${where}${text}${briefly(ask)}`,
        count: ask.total === 0 ? 'how it is counted' : `${plainNumber(ask.total)} to open`,
        href: href === null ? null : `${href}#${askAnchor(at + 2)}`,
      };
    }),
  };
}

/** Nothing is asked again without saying so. */
function again({ again }: ReportAsk): string {
  return again === null ? '' : ` ${cut(again, { characters: 90, words: 18 })}`;
}

/** Without the way out, which the page has. */
function briefly(ask: ReportAsk): string {
  return again(ask).replace(/:.*/s, '.');
}

/** Of the first, second or third ask on the page. */
function askAnchor(number: number): string {
  return `ask-${number}`;
}
