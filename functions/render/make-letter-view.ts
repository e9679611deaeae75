import { monthInWords } from '../model/month.ts';
import type { LastAsk, Report, ReportAsk, Section } from '../model/report.ts';
import { cut } from './cut.ts';
import { monthName } from './format.ts';
import { letterList } from './letter-list.ts';
import type { LetterSection, LetterView } from './letter-view.ts';
import { link } from './link.ts';
import { measureRow } from './measure-row.ts';
import type { Place } from './place.ts';
import { plain } from './plain.ts';
import { sentence } from './sentence.ts';
import { subject } from './subject.ts';

/** How many items of each kind the letter shows. */
export interface Room {
  readonly list: number;
  readonly ask: number;
  readonly notes: number;
}

const RULE = '-'.repeat(72);

export function makeLetterView(report: Report, place: Place, room: Room): LetterView {
  const hasPage = link(place.url) !== null;
  return {
    subject: subject(report),
    preheader: report.summary,
    project: report.subject.name,
    month: monthInWords(report.month),
    headline: sentence(report.headline),
    rule: RULE,
    summary: report.summary,
    note: report.note,
    lastAsk: report.lastAsks[0] === undefined ? null : lastAsk(report.lastAsks[0], report.asks[0]),
    ask: report.asks[0] === undefined ? null : ask(report.asks[0], room, hasPage),
    sections: report.sections.flatMap((section) => sectionView(section, report, room, hasPage) ?? []),
    foot: foot(report, place),
  };
}

/** An ask that is repeated is not told twice. */
function lastAsk({ month, text, outcome }: LastAsk, now: ReportAsk | undefined): LetterView['lastAsk'] {
  if (now !== undefined && now.timesAsked > 1) {
    return { lead: `Of what ${monthName(month)}’s letter asked:`, text: null, outcome };
  }
  return { lead: `In ${monthName(month)} you were asked:`, text, outcome };
}

function ask(
  { text, anyone, evidence, total, again }: ReportAsk,
  room: Room,
  hasPage: boolean,
): LetterView['ask'] {
  return {
    lead: `One thing to do this month.${again === null ? '' : ` ${again}`}`,
    text,
    ...letterList(evidence, { shown: room.ask, total, hasPage }),
    anyone: anyone ?? '',
  };
}

/** What the ask already shows is not shown again. */
function sectionView(section: Section, report: Report, room: Room, hasPage: boolean): LetterSection | null {
  const empty = { title: section.title, rule: RULE, measures: null, list: null, notes: null };
  if (section.shape === 'measures') {
    const { title, findings } = section.inShort;
    const rows = section.measures.filter(({ finding }) => findings.includes(finding)).map(measureRow);
    return rows.length === 0 ? null : { ...empty, title, measures: { month: monthName(report.month), rows } };
  }
  if (section.shape === 'notes') {
    const left = section.notes.length - room.notes;
    const rest = left > 0 ? [moreNotes(left, hasPage)] : [];
    const notes = section.notes.slice(0, room.notes).map((note) => cut(note, { characters: 240, words: 36 }));
    return { ...empty, notes: [...notes, ...rest] };
  }
  if (section.shape !== 'list' || section.finding === report.asks[0]?.finding) return null;
  const asked = new Set(report.asks[0]?.evidence.map(({ url }) => url));
  const others = section.entries.filter(({ url }) => !asked.has(url));
  return { ...empty, list: letterList(others, { shown: room.list, total: section.total, hasPage }) };
}

function moreNotes(left: number, hasPage: boolean): string {
  const notes = `${left} more ${left === 1 ? 'note' : 'notes'}`;
  return hasPage ? `${notes} on the page.` : `${notes}; reply to get them all.`;
}

function foot({ subject }: Report, { url, key }: Place): LetterView['foot'] {
  const href = link(url);
  return {
    href,
    page: href === null ? `${key} in the store; reply to get it` : null,
    why: `You are listed as a maintainer of ${plain(subject.name)}.`,
    reply: 'Reply to correct an error, or to leave the list.',
  };
}
