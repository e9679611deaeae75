/** What `watch` counts for alarms, of one month; `infra/` makes a metric and its alarm of each under exactly this name. */
export const METRICS = [
  /** 0: the month has no plan although it should have started; otherwise 1. */
  'monthPlanned',
  /** Of which there is a snapshot. */
  'repositories',
  /** How many fewer than the month before. */
  'repositoriesMissing',
  /** Letters that go to nobody because nothing of what they are about could be read. */
  'unread',
  /** Recipients, from here on: it has not gone, and the next run tries again. */
  'refused',
  /** It may have gone; a person decides. */
  'unknown',
  'bounced',
  'complained',
  'suppressed',
  /** Letters to sponsors that are written and that nobody has approved. */
  'unapproved',
] as const;

export type MetricName = (typeof METRICS)[number];

export type Metrics = Readonly<Record<MetricName, number>>;

/** Where a metric filter finds one in a line of the log, which is JSON: Lambda puts what is logged under `message`. */
export function metricPlace(name: MetricName): string {
  return `$.message.metrics.${name}`;
}
