import type { RunReport } from '../../model/run-report.ts';
import type { Standing } from './standing.ts';

/** What wants a person, most urgent first, each with the command that does it; none: all is well. */
export function nextThings(standing: Standing): readonly string[] {
  const { report, execution } = standing;
  const running = execution?.status === 'RUNNING';
  if (report === null) return running ? [] : [...ofExecution(standing), ...ofNothing(standing)];
  return [
    ...ofExecution(standing),
    ...ofLetters(standing, report),
    ...ofApproval(standing, report, running),
    ...ofRest(standing, report, running),
    ...report.problems,
  ];
}

function ofExecution({ execution, month }: Standing): string[] {
  if (execution === null || execution.status === 'RUNNING' || execution.status === 'SUCCEEDED') return [];
  const again = execution.redrivable
    ? `community-hat run --remote --month ${month} --redrive`
    : `community-hat run --remote --month ${month}`;
  const where = execution.state === null ? '' : ` in "${execution.state}"`;
  return [`The run in the cloud did not come to its end${where}. When what failed is mended: ${again}`];
}

function ofNothing({ month, execution, remote }: Standing): string[] {
  if (execution !== null && execution.status !== 'SUCCEEDED') return [];
  return [
    `Nothing was done for ${month}${remote ? ' in the cloud' : ''} yet. To do it: community-hat run --month ${month}`,
  ];
}

function ofLetters({ month }: Standing, { letters, recipients }: RunReport): string[] {
  const unread = letters.filter(({ withheld }) => withheld?.why === 'unread');
  const { unknown, refused } = recipients;
  return [
    ...(unread.length === 0
      ? []
      : [
          `Nothing could be read for ${count(unread.length, 'letter')}, so ${unread.length === 1 ? 'it goes' : 'they go'} to nobody: ${names(unread)}. When that is mended: community-hat run --month ${month} --refresh`,
        ]),
    ...(unknown === 0
      ? []
      : [
          `${count(unknown, 'recipient')} may or may not have got the letter, and no machine sends it again. To look and decide: community-hat resend --unknown --month ${month} --dry-run`,
        ]),
    ...(refused === 0
      ? []
      : [
          `The mail of ${count(refused, 'recipient')} was refused. When that is mended: community-hat deliver --month ${month}`,
        ]),
  ];
}

function ofApproval({ month }: Standing, { letters, approval }: RunReport, running: boolean): string[] {
  const waiting = letters.filter(({ withheld }) => withheld?.why === 'unapproved');
  // Within a run they are written before they may be approved; it asks when it is time.
  if (waiting.length === 0 || (running && approval.askedAt === null)) return [];
  const lapsed = approval.lapsedAt === null ? '' : ' The time to approve them is over; they go when you do.';
  return [
    `${count(waiting.length, 'letter')} to sponsors ${waiting.length === 1 ? 'waits' : 'wait'} until you have read ${waiting.length === 1 ? 'it' : 'them'}.${lapsed} To look: community-hat approve --month ${month} --dry-run`,
  ];
}

/** Nobody works at it any more, and something is left. */
function ofRest(
  { month, execution }: Standing,
  { letters, repositories }: RunReport,
  running: boolean,
): string[] {
  const failed = execution !== null && execution.status !== 'SUCCEEDED';
  if (running || failed) return [];
  const unwritten = letters.filter(({ edition }) => edition === null).length;
  const untold = letters.filter(({ edition, withheld, recipients }) => {
    return edition !== null && withheld === null && recipients.waiting > 0;
  }).length;
  const unharvested = repositories.planned - repositories.read;
  if (unwritten + untold === 0) return [];
  const left = [
    ...(unharvested === 0 ? [] : [`${count(unharvested, 'repository')} not read`]),
    ...(unwritten === 0 ? [] : [`${count(unwritten, 'letter')} not written`]),
    ...(untold === 0 ? [] : [`${count(untold, 'letter')} not sent to everybody`]),
  ];
  return [`The month is not finished: ${left.join(', ')}. To go on: community-hat run --month ${month}`];
}

const SHOWN = 3;

function names(letters: RunReport['letters']): string {
  const shown = letters.slice(0, SHOWN).map(({ name }) => name);
  const more = letters.length - shown.length;
  return `${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}

function count(number: number, what: string): string {
  if (number === 1) return `1 ${what}`;
  return `${number} ${what.endsWith('y') ? `${what.slice(0, -1)}ies` : `${what}s`}`;
}
