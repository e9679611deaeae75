import { brokenAffiliations } from './affiliation-rules.ts';
import { type ConfigMistake, mistakes } from './config-mistakes.ts';
import type { Thresholds, Unit } from './indicator.ts';
import { nearest } from './nearest.ts';
import { brokenProgramme } from './programme-rules.ts';
import { entries, field, list } from './raw-value.ts';

export interface KnownIndicator {
  readonly id: string;
  readonly worse: 'higher' | 'lower';
  /** Shares are held to 0..1 where it is given. */
  readonly unit?: Unit;
  /** `null`: a standing fact, which no limits may turn into a headline. */
  readonly thresholds?: Thresholds | null;
}

/**
 * What a schema cannot say. Looks at the raw value, so that these mistakes are told beside those of the schema.
 */
export function brokenRules(value: unknown, indicators: readonly KnownIndicator[]): ConfigMistake[] {
  return [
    ...twiceInProjects(value),
    ...spelledInTwoWays(value),
    ...ofIndicators(value, indicators),
    ...ofMail(value),
    ...brokenAffiliations(value),
    ...brokenProgramme(
      value,
      indicators.map(({ id }) => id),
    ),
  ];
}

function twiceInProjects(value: unknown): ConfigMistake[] {
  const projects = list(field(value, 'projects'));
  const ids = projects.map((project) => field(project, 'id'));
  return [
    ...repeated(ids).map(([at, first]) =>
      mistakes.sameProject(['projects', at, 'id'], String(ids[at]), ['projects', first, 'id']),
    ),
    ...projects.flatMap((project, i) =>
      ['repositories', 'maintainers'].flatMap((key) => {
        const texts = list(field(project, key));
        return repeated(texts.map(withoutName)).map(([at, first]) =>
          mistakes.twice(['projects', i, key, at], String(texts[at]), ['projects', i, key, first]),
        );
      }),
    ),
  ];
}

/** What was read of a repository lies under its name, and some file systems tell small from big letters. */
function spelledInTwoWays(value: unknown): ConfigMistake[] {
  const first = new Map<string, { readonly project: number; readonly at: number; readonly name: string }>();
  return list(field(value, 'projects')).flatMap((entry, project) =>
    list(field(entry, 'repositories')).flatMap((name, at) => {
      if (typeof name !== 'string') return [];
      const before = first.get(name.toLowerCase());
      if (before === undefined) first.set(name.toLowerCase(), { project, at, name });
      if (before === undefined || before.name === name || before.project === project) return [];
      const path = ['projects', project, 'repositories', at];
      return [
        mistakes.otherSpelling(
          path,
          name,
          ['projects', before.project, 'repositories', before.at],
          before.name,
        ),
      ];
    }),
  );
}

/** Index of each text that was there before, and where; case does not matter to forge and mail. */
function repeated(texts: readonly unknown[]): readonly (readonly [number, number])[] {
  const first = new Map<string, number>();
  return texts.flatMap((text, i) => {
    if (typeof text !== 'string') return [];
    const before = first.get(text.toLowerCase());
    if (before !== undefined) return [[i, before] as const];
    first.set(text.toLowerCase(), i);
    return [];
  });
}

function withoutName(text: unknown): unknown {
  return typeof text === 'string' ? text.replace(/^.*<(.*)>$/, '$1') : text;
}

function ofIndicators(value: unknown, indicators: readonly KnownIndicator[]): ConfigMistake[] {
  const ids = indicators.map(({ id }) => id);
  const limits = entries(field(value, 'thresholds')).flatMap(([id, thresholds]) => {
    const indicator = indicators.find((one) => one.id === id);
    return indicator
      ? ofThresholds(indicator, thresholds)
      : [mistakes.unknownIndicator(['thresholds', id], 'key', id, ids, nearest(id, ids))];
  });
  const leftOut = list(field(value, 'leaveOut')).flatMap((id, i) =>
    typeof id === 'string' && !ids.includes(id)
      ? [mistakes.unknownIndicator(['leaveOut', i], 'value', id, ids, nearest(id, ids))]
      : [],
  );
  return [...limits, ...leftOut];
}

function ofThresholds(indicator: KnownIndicator, thresholds: unknown): ConfigMistake[] {
  const { id, worse, unit } = indicator;
  const watch = field(thresholds, 'watch');
  const neglected = field(thresholds, 'neglected');
  const path = ['thresholds', id];
  if (indicator.thresholds === null) return [mistakes.standingFact(path)];
  const over = Object.entries({ watch, neglected }).flatMap(([key, limit]) =>
    unit === 'share' && typeof limit === 'number' && limit > 1
      ? [mistakes.shareOverOne([...path, key], limit)]
      : [],
  );
  if (typeof watch !== 'number' || typeof neglected !== 'number') return over;
  const wrongOrder = worse === 'higher' ? neglected < watch : neglected > watch;
  return wrongOrder ? [...over, mistakes.thresholdOrder(path, worse, { watch, neglected })] : over;
}

function ofMail(value: unknown): ConfigMistake[] {
  const mail = field(value, 'mail');
  if (mail !== undefined) return [...ofSmtp(mail), ...ofSes(mail, field(value, 'cloud'))];
  const places = [
    ...['projects', 'sponsors'].flatMap((key) =>
      list(field(value, key)).map((entry, i) => {
        const to = key === 'projects' ? 'maintainers' : 'recipients';
        return { path: [key, i, to], to: field(entry, to) };
      }),
    ),
    { path: ['programme', 'recipients'], to: field(field(value, 'programme'), 'recipients') },
  ];
  const writesTo = places.find(({ to }) => list(to).length > 0);
  return writesTo === undefined ? [] : [mistakes.mailNeeded(writesTo.path)];
}

function ofSmtp(mail: unknown): ConfigMistake[] {
  const smtp = field(mail, 'smtp');
  if (smtp === undefined) return field(mail, 'mailer') === 'smtp' ? [mistakes.smtpNeeded()] : [];
  const host = field(smtp, 'host');
  const plain = field(smtp, 'security') === 'none' && typeof host === 'string';
  return plain && !THIS_MACHINE.has(host.toLowerCase()) ? [mistakes.plainSmtp(host)] : [];
}

function ofSes(mail: unknown, cloud: unknown): ConfigMistake[] {
  return field(mail, 'mailer') === 'ses' && cloud === undefined ? [mistakes.cloudNeeded()] : [];
}

const THIS_MACHINE: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '::1']);
