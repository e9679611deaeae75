import type { Metrics } from '../../model/metrics.ts';
import type { RecipientCounts, RunReport } from '../../model/run-report.ts';

/** What alarms look at. @param isDue whether the month should have a plan by now */
export function metricsOf(report: RunReport, { isDue }: { readonly isDue: boolean }): Metrics {
  const { planned, repositories, recipients, letters } = report;
  const withheld = (why: string) => letters.filter((letter) => letter.withheld?.why === why).length;
  const ever = (key: keyof RecipientCounts) =>
    letters.reduce((sum, { earlier }) => sum + (earlier?.[key] ?? 0), recipients[key]);
  // Until the first letter is written the harvest may go on.
  const isRead = letters.some(({ edition }) => edition !== null);
  return {
    monthPlanned: planned || !isDue ? 1 : 0,
    repositories: repositories.read,
    repositoriesMissing: isRead ? Math.max(0, (repositories.readBefore ?? 0) - repositories.read) : 0,
    unread: withheld('unread'),
    refused: recipients.refused,
    unknown: recipients.unknown,
    bounced: ever('bounced'),
    complained: ever('complained'),
    suppressed: recipients.suppressed,
    unapproved: withheld('unapproved'),
  };
}
