import { plainNumber } from '../model/quantity.ts';
import type { LastAsk, Report, ReportAsk } from '../model/report.ts';
import { cut } from './cut.ts';
import { monthName } from './format.ts';
import { letterLink } from './letter-link.ts';
import { letterList } from './letter-list.ts';
import { letterMore } from './letter-more.ts';
import type { LetterView } from './letter-view.ts';
import type { Place } from './place.ts';
import { RULE } from './rule.ts';

type Asks = Pick<LetterView, 'lastAsks' | 'ask' | 'furtherAsks'>;

/** The one thing to do, two more in short, and what became of those of last month. */
export function letterAsks(
  { asks, lastAsks }: Pick<Report, 'asks' | 'lastAsks'>,
  { place, evidence }: { readonly place: Place; readonly evidence: number },
): Asks {
  const [first, ...further] = asks;
  return {
    lastAsks: formerAsks(lastAsks, first),
    ask: first === undefined ? null : firstAsk(first, place, evidence),
    furtherAsks: further.length === 0 ? null : furtherAsks(further.slice(0, 2), place),
  };
}

function formerAsks(lastAsks: readonly LastAsk[], now: ReportAsk | undefined): Asks['lastAsks'] {
  const [first] = lastAsks;
  if (first === undefined) return null;
  const month = monthName(first.month);
  // An ask that is repeated below is not told twice.
  if (lastAsks.length === 1 && now !== undefined && now.timesAsked > 1 && isSame(first, now))
    return { lead: `Of what ${month}’s letter asked:`, asked: [{ text: null, outcome: first.outcome }] };
  return {
    lead: lastAsks.length === 1 ? `In ${month} you were asked:` : `What became of ${month}’s asks:`,
    asked: lastAsks.slice(0, 3).map(({ text, project, outcome }) => ({
      text: `${project === null ? '' : `${project.name}: `}${cut(text, { characters: 110, words: 16 })}`,
      outcome,
    })),
  };
}

function isSame(a: Pick<ReportAsk, 'finding' | 'project'>, b: Pick<ReportAsk, 'finding' | 'project'>): boolean {
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
function furtherAsks(asks: readonly ReportAsk[], place: Place): Asks['furtherAsks'] {
  const href = letterLink(place.url);
  return {
    title: asks.length === 1 ? 'One more, if there is time' : 'Two more, if there is time',
    rule: RULE,
    asks: asks.map(({ text, project, again, total }, at) => ({
      text: [`${project === null ? '' : `${project.name}: `}${cut(text, { characters: 160, words: 24 })}`, again]
        .filter((part) => part !== null)
        .join(' '),
      more: {
        text: total === 0 ? 'Details' : `${plainNumber(total)} to open`,
        href: href === null ? null : `${href}#${askAnchor(at + 2)}`,
      },
    })),
  };
}

/** Of the first, second or third ask on the page. */
function askAnchor(number: number): string {
  return `ask-${number}`;
}
