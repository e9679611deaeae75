// What titles and release notes promise: by which version, or by which day.

/** Promises as they are written. */
export interface Promises {
  /** As they are written, without `v`; each once, since `1.4` is `1.4.0`. */
  readonly versions: readonly string[];
  /** When the day, month or quarter is over; milliseconds, UTC. */
  readonly days: readonly number[];
}

/**
 * Versions and dates that a text promises something for: `drop it in 1.4`, `planned for March 2026`, `by 2026-03-31`,
 * `Q1 2026`. What is told as past (`deprecated since 2.5`, `added in 1.2`) promises nothing, nor does the version of
 * something else (`drop support for Python 3.6`).
 */
export function promisesIn(text: string): Promises {
  const versions = [...text.matchAll(VERSION)].map(([, version = '']) => version);
  const days = DATES.flatMap(({ pattern, over }) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => !TELLS_THE_PAST.test(text.slice(0, index)))
      .map((match) => over(match.slice(1))),
  );
  return {
    versions: [...new Map(versions.map((version) => [plainVersion(version), version])).values()],
    days,
  };
}

/**
 * The version that a tag names, plain: `v1.4.0`, `release-1.4`, `kelp@1.4`; `null`: none, or not a final one
 * (`1.4-rc.1`).
 */
export function versionOfTag(tag: string): string | null {
  const version =
    /^(?:(?!v\d)[a-z][a-z\d.]*[-_/@ ](?:[a-z\d.]+[-_/@ ])*)?v?(\d{1,9}(?:\.\d{1,9}){0,3})$/i.exec(
      tag.slice(-100),
    )?.[1];
  return version === undefined ? null : plainVersion(version);
}

const VERSION =
  /(?<!\b(?:deprecated|introduced|added|changed|available|support|new|broken|fails?|crash(?:es)?|bug)\s)\b(?:in|by|for|until|till|before|with|at)\s+(?:the\s+)?(?:v|(?:version|release|milestone)\s+v?|(?=\d+\.))(\d{1,9}(?:\.\d{1,9}){0,3})(?![\d-]|\.\d)/gi;

/** What stands before a date that is no promise. */
const TELLS_THE_PAST = /\b(since|from|after|as of|deprecated (in|on)|added in|introduced in)\s+$/i;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAME =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

const DATES: readonly {
  readonly pattern: RegExp;
  over(parts: readonly (string | undefined)[]): number;
}[] = [
  {
    pattern: /(?<![\w.-])(20\d\d)-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?(?![\w-]|\.\d)/g,
    over: ([year, month, day]) =>
      day === undefined
        ? Date.UTC(Number(year), Number(month), 1)
        : Date.UTC(Number(year), Number(month) - 1, Number(day) + 1),
  },
  {
    pattern: new RegExp(`\\b(${MONTH_NAME})\\.?,? (20\\d\\d)\\b`, 'gi'),
    over: ([name = '', year]) =>
      Date.UTC(Number(year), MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1, 1),
  },
  {
    pattern: /\bQ([1-4])[ /-]?(20\d\d)\b/gi,
    over: ([quarter, year]) => Date.UTC(Number(year), Number(quarter) * 3, 1),
  },
  {
    pattern: /\b(20\d\d)[ /-]?Q([1-4])\b/gi,
    over: ([year, quarter]) => Date.UTC(Number(year), Number(quarter) * 3, 1),
  },
];

/** Without zeros at the end, so that versions can be compared: `1.4` is `1.4.0`. */
export function plainVersion(version: string): string {
  return version.replace(/(\.0+)+$/, '');
}
