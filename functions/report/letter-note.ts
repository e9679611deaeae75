import { hasAnswer } from './has-answer.ts';
import type { MaintainersSource } from './parts.ts';

/** What only this letter needs to say; null: nothing. */
export function letterNote({ firstLetter, correction, findings, plan }: MaintainersSource): string | null {
  const { sponsors, leadDays } = plan.config;
  if (correction !== null || !findings.findings.some(hasAnswer)) return null;
  const notes = [
    ...(firstLetter ? ['This is the first letter; its twelve months are read back from the history.'] : []),
    ...(sponsors.length > 0 && leadDays > 0 ? [sponsorsSee(leadDays)] : []),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

function sponsorsSee(days: number): string {
  return `Sponsors active here see these figures in ${days} ${days === 1 ? 'day' : 'days'}; reply before to correct one.`;
}
