import type { Finding } from '../model/finding.ts';

/** Whether the finding says something about the project: it is not unreadable, inapplicable or too small to tell. */
export function hasAnswer({ status }: Pick<Finding, 'status'>): boolean {
  return status === 'fine' || status === 'watch' || status === 'neglected' || status === 'noted';
}
