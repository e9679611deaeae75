import type { Measure, Report } from '../model/report.ts';
import { cut } from '../render/cut.ts';
import { STATUS_WORDS } from '../render/status-words.ts';
import { subject } from '../render/subject.ts';
import { wrap } from '../render/wrap.ts';
import type { LetterOutcome } from './job.ts';
import { letterPlaces } from './letter-places.ts';
import type { Style } from './style.ts';
import type { LocatedOutcome } from './summary.ts';

/** One letter on a screen: what was found, the one thing to do, and where the letter lies. */
export function letterSummary(
  { report, edition, delivered }: LetterOutcome,
  where: Pick<LocatedOutcome, 'locate' | 'mailer'>,
  style: Style,
): string {
  if (report === null || edition === null) return '';
  const blocks = [
    style.strong(subject(report)),
    measures(report, style),
    ...ask(report, style),
    letterPlaces({ edition, delivered }, where, style),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
}

function measures({ sections }: Report, style: Style): string {
  const rows = sections.flatMap((section) =>
    section.shape === 'measures'
      ? section.measures.filter(({ finding }) => section.inShort.findings.includes(finding))
      : [],
  );
  const columns = rows.map((row) => cells(row, style));
  const widths = [0, 1, 2].map((at) => Math.max(0, ...columns.map((row) => [...(row[at] ?? '')].length)));
  return rows
    .map((row, i) => {
      const [word = '', title = '', figure = '', comparison = ''] = columns[i] ?? [];
      const line = `  ${style.status(row.status, pad(word, widths[0]))}  ${pad(title, widths[1])}  ${pad(figure, widths[2])}  ${style.quiet(comparison)}`;
      return line.trimEnd();
    })
    .join('\n');
}

function cells({ status, title, figure, comparison }: Measure, style: Style): readonly string[] {
  const { symbol, word } = STATUS_WORDS[status];
  return [`${symbol} ${word}`, style.plain(title), figure ?? '', comparison ?? ''];
}

function ask({ asks: [ask], findings }: Report, style: Style): string[] {
  if (ask === undefined) {
    const allRead = findings.every(({ status }) => status !== 'unavailable');
    return findings.length > 0 && allRead ? ['Nothing needs to be done this month.'] : [];
  }
  const width = Math.max(0, ...ask.evidence.map(({ url }) => url.length));
  const shown = ask.evidence.map(
    ({ title, url }) =>
      `  ${pad(style.plain(url), width)}  ${style.quiet(cut(title, { characters: 60, words: 20 }))}`,
  );
  return [[style.strong('One thing to do'), indented(style.plain(ask.text)), ...shown].join('\n')];
}

function indented(text: string): string {
  return wrap(text, 76).replace(/^/gm, '  ');
}

function pad(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - [...text].length));
}
