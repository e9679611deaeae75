import { plainNumber } from '../model/quantity.ts';
import type { LastAsk, Report, ReportAsk } from '../model/report.ts';
import { cut } from './cut.ts';
import { monthName } from './format.ts';
import { letterLink } from './letter-link.ts';
import { letterList } from './letter-list.ts';
import { letterMore } from './letter-more.ts';
import type { LetterRoom } from './letter-room.ts';
import type { LetterView } from './letter-view.ts';
import type { Place } from './place.ts';
import { RULE } from './rule.ts';

type Asks = Pick<LetterView, 'lastAsks' | 'ask' | 'furtherAsks'>;

/** The one thing to do, two more in short, and what became of those of last month. */
export function letterAsks(
  { asks, lastAsks }: Pick<Report, 'asks' | 'lastAsks'>,
  { place, evidence, terse }: { readonly place: Place } & Pick<LetterRoom, 'evidence' | 'terse'>,
): Asks {
  const [first, ...further] = asks;
  return {
    lastAsks: formerAsks(lastAsks, first, terse),
    ask: first === undefined ? null : firstAsk(first, place, evidence),
    furtherAsks: further.length === 0 ? null : furtherAsks(further.slice(0, 2), place, terse),
  };
}

function formerAsks(
  lastAsks: readonly LastAsk[],
  now: ReportAsk | undefined,
  terse: number,
): Asks['lastAsks'] {
  const [first] = lastAsks;
  if (first === undefined) return null;
  const month = monthName(first.month);
  // An ask that is repeated below is not told twice.
  if (lastAsks.length === 1 && now !== undefined && now.timesAsked > 1 && isSame(first, now))
    return {
      lead: `Of what ${month}’s letter asked:`,
      only: { text: null, outcome: first.outcome },
      asked: [],
    };
  const asked = lastAsks.slice(0, 3).map(({ text, project, outcome }) => ({
    where: project?.name ?? null,
    text: cut(text, { characters: 110, words: terse > 1 ? 6 : 16 }),
    outcome,
  }));
  if (asked.length > 1) return { lead: `What became of ${month}’s asks:`, only: null, asked };
  const where = first.project === null ? '' : `, for ${first.project.name}`;
  const { text, outcome } = asked[0]!;
  return { lead: `In ${month} you were asked${where}:`, only: { text, outcome }, asked: [] };
}

function isSame(
  a: Pick<ReportAsk, 'finding' | 'project'>,
  b: Pick<ReportAsk, 'finding' | 'project'>,
): boolean {
  return a.finding === b.finding && a.project?.id === b.project?.id;
}

function firstAsk(ask: ReportAsk, place: Place, evidence: number): LetterView['ask'] {
  const { text, anyone, who, total, again, project } = ask;
  const entries = ask.evidence.slice(0, evidence).map((each) => ({ ...each, todo: null }));
  return {
    lead: `One thing to do this month${project === null ? '' : `, in ${project.name}`}.${again === null ? '' : ` ${again}`}`,
    text,
    ...letterList(entries),
    more: letterMore({ shown: entries.length, total, anchor: askAnchor(1) }, place),
    who,
    anyone,
  };
}

/** One line each: the page has their evidence. */
function furtherAsks(asks: readonly ReportAsk[], place: Place, terse: number): Asks['furtherAsks'] {
  const href = letterLink(place.url);
  return {
    title: asks.length === 1 ? 'One more, if there is time' : 'Two more, if there is time',
    rule: RULE,
    asks: asks.map(({ text, project, again, total }, at) => ({
      text: [
        `${project === null ? '' : `${project.name}: `}${cut(text, { characters: 160, words: terse > 1 ? 6 : 24 })}`,
        again,
      ]
        .filter((part) => part !== null)
        .join(' '),
      count: total === 0 ? 'details' : `${plainNumber(total)} to open`,
      href: href === null ? null : `${href}#${askAnchor(at + 2)}`,
    })),
  };
}

/** Of the first, second or third ask on the page. */
function askAnchor(number: number): string {
  return `ask-${number}`;
}
