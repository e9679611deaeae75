/** When a month begins in the cloud, in the configured time zone: by then the month before has ended everywhere on Earth. */
export const MONTH_STARTS = { day: 2, hour: 6 } as const;
