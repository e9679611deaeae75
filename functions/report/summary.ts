import type { Finding, ProjectFindings, Status } from '../model/finding.ts';
import { hasAnswer } from './has-answer.ts';

/** Titles in a sentence. */
const SHOWN = 2;

/** One or two sentences under the headline: how many of what was looked at, and what moved out of its year. */
export function summary({ findings, unreadable }: Pick<ProjectFindings, 'findings' | 'unreadable'>): string {
  // A standing fact has no grade, so it is neither fine nor not.
  const graded = findings.filter(({ status }) => status !== 'noted');
  return [grades(graded, unreadable.length > 0), moved(findings)]
    .filter((sentence) => sentence !== null)
    .join(' ');
}

function grades(findings: readonly Finding[], unread: boolean): string {
  const answered = findings.filter(hasAnswer).length;
  if (answered === 0) {
    return unread
      ? 'Nothing is known about this month, which is not the same as nothing being wrong.'
      : 'No measure has enough data to say anything fair.';
  }
  const neglected = count(findings, 'neglected');
  const watch = count(findings, 'watch');
  const unknown = findings.length - answered;
  const parts = [
    ...(neglected > 0 ? [`${neglected} ${are(neglected)} neglected`] : []),
    ...(watch > 0 ? [`${watch} ${watch === 1 ? 'needs' : 'need'} watching`] : []),
  ];
  const told =
    parts.length > 0
      ? parts.join(', ')
      : answered === 1
        ? 'the one we can tell is fine'
        : `${answered} are fine`;
  if (parts.length === 0 && unknown === 0) {
    return answered === 1 ? 'The one measure is fine.' : `All ${answered} measures are fine.`;
  }
  const rest = unknown > 0 ? `, ${unknown} ${unknown === 1 ? 'has' : 'have'} no answer` : '';
  return `Of ${findings.length} measures, ${told}${rest}.`;
}

/** A measure moves when it leaves the range of its own twelve months before by a tenth. */
function moved(findings: readonly Finding[]): string | null {
  const worse = titles(findings, 'worsening');
  const better = titles(findings, 'improving');
  if (worse !== null && better !== null) return `Worse than all year: ${worse}. Better: ${better}.`;
  if (worse !== null) return `Worse than all year: ${worse}.`;
  return better === null ? null : `Better than all year: ${better}.`;
}

function titles(findings: readonly Finding[], movement: Finding['movement']): string | null {
  const moving = findings.filter((finding) => hasAnswer(finding) && finding.movement === movement);
  if (moving.length === 0) return null;
  const told = moving.slice(0, SHOWN).map(({ title }) => inSentence(title));
  const rest = moving.length - told.length;
  return rest === 0 ? told.join(' and ') : `${told.join(', ')} and ${rest} more`;
}

/** `Review load` becomes `review load`; `CI` and what else is written in capitals stays. */
function inSentence(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title[0]!.toLowerCase() + title.slice(1) : title;
}

function count(findings: readonly Finding[], wanted: Status): number {
  return findings.filter(({ status }) => status === wanted).length;
}

function are(number: number): string {
  return number === 1 ? 'is' : 'are';
}
