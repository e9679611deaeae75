import { dayInWords } from '../../model/day-in-words.ts';
import { monthInWords } from '../../model/month.ts';
import type { ApprovalStanding, LetterStanding, RecipientCounts, RunReport } from '../../model/run-report.ts';
import { type Style, type SummaryTerminal, styleOf } from '../style.ts';
import { executionLines } from './execution-lines.ts';
import type { Standing } from './standing.ts';

/** How a month stands, for a person: first what wants one. */
export function statusSummary(
  { month, report, execution }: Standing,
  wants: readonly string[],
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  const title = wants.length === 0 ? 'nothing wants you' : `${things(wants.length)} you`;
  const blocks = [
    style.strong(`${monthInWords(month)}: ${title}`),
    ...(wants.length === 0 ? [] : [wants.map((want) => `  ! ${style.hinted(style.plain(want))}`).join('\n')]),
    ...(execution === null ? [] : [executionLines(execution, style).join('\n')]),
    ...(report.planned ? ofReport(report, style) : []),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

function things(count: number): string {
  return count === 1 ? 'something wants' : `${count} things want`;
}

function ofReport(report: RunReport, style: Style): string[] {
  return [
    repositories(report, style),
    letters(report, style),
    `${style.strong('Recipients')}    ${countsIn(report.recipients) || 'none are listed'}`,
    ...(report.approval.needed ? [`${style.strong('Approval')}      ${approval(report.approval)}`] : []),
  ];
}

function repositories(
  { repositories: { planned, read, readBefore, unread, troubled } }: RunReport,
  style: Style,
): string {
  const before = readBefore === null ? '' : `; ${readBefore} the month before`;
  const lines = unread
    .slice(0, MOST_LINES)
    .map(({ repository, reason }) => `  ${style.plain(repository)}  ${style.quiet(style.plain(reason))}`);
  const more = troubled - lines.length;
  return [
    `${style.strong('Repositories')}  ${read} of ${planned} read${before}`,
    ...lines,
    ...(more > 0 ? [style.quiet(`  and ${more} more`)] : []),
  ].join('\n');
}

/** More of them scroll by unread; `--json` has all. */
const MOST_LINES = 20;

function letters({ letters: all }: RunReport, style: Style): string {
  const sorted = all.toSorted((a, b) => urgency(b) - urgency(a));
  const shown = sorted.slice(0, MOST_LINES);
  const width = Math.max(0, ...shown.map(({ name }) => [...style.plain(name)].length));
  const lines = shown.map((letter) => {
    const name = style.plain(letter.name);
    const pad = ' '.repeat(Math.max(0, width - [...name].length));
    return `  ${letter.audience.padEnd(11)}  ${name}${pad}  ${standing(letter, style)}`.trimEnd();
  });
  const more = all.length - shown.length;
  return [
    `${style.strong('Letters')}       ${all.length}`,
    ...lines,
    ...(more > 0 ? [style.quiet(`  and ${more} more, which stand as well or better`)] : []),
  ].join('\n');
}

function urgency({ edition, withheld, recipients }: LetterStanding): number {
  const { unknown, refused, bounced, complained, waiting } = recipients;
  if (withheld?.why === 'unread' || unknown + refused > 0) return 3;
  if (withheld !== null || bounced + complained > 0) return 2;
  return edition === null || waiting > 0 ? 1 : 0;
}

function standing({ edition, revision, withheld, recipients }: LetterStanding, style: Style): string {
  const which = revision === null || revision === 1 ? '' : `correction ${revision - 1}, `;
  if (edition === null) return 'not written yet';
  if (withheld !== null) return `${which}${WITHHELD[withheld.why] ?? style.plain(withheld.says)}`;
  return `${which}${countsIn(recipients) || 'nobody is listed'}`;
}

const WITHHELD: Readonly<Record<string, string>> = {
  unread: 'goes to nobody: nothing could be read',
  held: 'held by you',
  unapproved: 'waits for your approval',
};

function countsIn(counts: RecipientCounts): string {
  return (Object.keys(WORDS) as (keyof RecipientCounts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => `${counts[key]} ${WORDS[key]}`)
    .join(', ');
}

const WORDS: Readonly<Record<keyof RecipientCounts, string>> = {
  sent: 'sent',
  waiting: 'to come',
  inProgress: 'being sent',
  suppressed: 'wanted none',
  refused: 'refused',
  unknown: 'unknown',
  bounced: 'bounced',
  complained: 'complained',
};

function approval({ askedAt, approvedAt, by, lapsedAt }: ApprovalStanding): string {
  if (approvedAt !== null)
    return `given on ${dayInWords(approvedAt)}${by === 'deadline' ? ', because the time was over' : ''}`;
  if (lapsedAt !== null) return `not given; the time for it ended on ${dayInWords(lapsedAt)}`;
  return askedAt === null ? 'not asked for yet' : `asked for on ${dayInWords(askedAt)}`;
}
