import { hasAnswer } from './has-answer.ts';
import type { MaintainersSource } from './parts.ts';

/** What only this letter needs to say; null: nothing. Without approval sponsors' letters go with the others: no days are promised. */
export function letterNote({ firstLetter, correction, findings, plan }: MaintainersSource): string | null {
  const { sponsors, leadDays, approval } = plan.config;
  if (correction !== null || !findings.findings.some(hasAnswer)) return null;
  const notes = [
    ...(firstLetter ? ['This is the first letter; its twelve months are read back from the history.'] : []),
    ...(sponsors.length > 0 && leadDays > 0 && approval === 'required' ? [sponsorsSee(leadDays)] : []),
  ];
  return notes.length === 0 ? null : notes.join(' ');
}

function sponsorsSee(days: number): string {
  return `Sponsors active here see these figures in ${days} ${days === 1 ? 'day' : 'days'}; reply before to correct one.`;
}
