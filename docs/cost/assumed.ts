/** What nobody has measured, or what differs from one portfolio to the next. */
export const ASSUMED = {
  repositoriesOfAProject: 10,
  /** Companies with a letter of their own, for each so many projects; and one letter for the programme. */
  projectsForASponsor: 20,
  recipientsOfALetter: 2,
  /** Repositories in one batch, as `plan` makes them. */
  repositoriesOfABatch: 50,
  /** For one that others timed at 4.9 seconds: the widest that the harvest asks. */
  secondsOfARequestToGitHub: 5,
  /** Of the whole harvest of one repository, and of a month's of a busy and of a quiet one: docs/performance.md. */
  requestsToGitHub: { whole: 26, busy: 8, quiet: 0.5 },
  pointsOfAHarvest: { whole: 132, busy: 12, quiet: 1 },
  /** The others are quiet in a usual month. */
  busyOneIn: 10,
  /** Of a user's token. */
  pointsAnHour: 5000,
  secondsOfARequestToS3: 0.03,
  /** Reports and pages that `publish` reads and writes side by side. */
  publishedAtOnce: 8,
  /** Letters that `watch` looks at side by side. */
  watchedAtOnce: 24,
  /** A new process, and the secrets it asks for. */
  secondsOfAStart: 0.6,
  megabytesOfAHarvest: { whole: 1, month: 0.05 },
  /** Pages of a harvest, and what was replaced, stay for 90 days as old versions. */
  storedTwice: 2,
  /** Months that lie in the store in the usual month. */
  monthsKept: 12,
  kilobytesOfLogOfACall: 2,
  kilobytesOfLogOfATransition: 2,
  /** What SES tells of each mail: sent, delivered, and sometimes more. */
  eventsOfAMail: 3,
  viewsOfALetter: 100,
} as const;

/** Seconds of one call beside its start and what it waits for; docs/performance.md has the measurements. */
export const SECONDS = {
  /** Of 1,500 items, 12 months and all indicators: 1.6 s. */
  measureARepository: 1.6,
  /** Reads no rows: adds up what was counted. */
  rollUpAProject: 0.5,
  planARepository: 0.01,
  /** 0.03 s for the letter and as much for its page. */
  reportALetter: 0.1,
  deliverAMail: 0.2,
  /** The month after, with 40 projects: 3.3 s. */
  publishALetter: 0.1,
  watchALetter: 0.05,
} as const;
