import { AUDIENCES, PROGRAMME } from './audience.ts';
import { type ConfigMistake, type ConfigPath, mistakes } from './config-mistakes.ts';
import { nearest } from './nearest.ts';
import { field, list } from './raw-value.ts';

/** What a schema cannot say about sponsors, pledges, and what who runs the programme adds to letters. */
export function brokenProgramme(value: unknown, indicators: readonly string[]): ConfigMistake[] {
  return [
    ...ofSponsors(value),
    ...ofRecipients(value),
    ...ofPledges(value),
    ...ofLetters(value, 'forewords'),
    ...ofLetters(value, 'holds'),
    ...ofLetters(value, 'optOut'),
    ...ofAcknowledged(value, indicators),
  ];
}

function ofSponsors(value: unknown): ConfigMistake[] {
  const sponsors = list(field(value, 'sponsors'));
  const first = new Map<string, ConfigPath>();
  return sponsors.flatMap((sponsor, i) =>
    ['id', 'company'].flatMap((key) => {
      const text = field(sponsor, key);
      if (typeof text !== 'string') return [];
      const path = ['sponsors', i, key];
      const same = `${key} ${text.toLowerCase()}`;
      const before = first.get(same);
      if (before === undefined) first.set(same, path);
      if (before === undefined) return [];
      return [key === 'id' ? mistakes.sameSponsor(path, text, before) : mistakes.twice(path, text, before)];
    }),
  );
}

function ofRecipients(value: unknown): ConfigMistake[] {
  const places: readonly (readonly [ConfigPath, unknown])[] = [
    [['programme', 'recipients'], field(field(value, 'programme'), 'recipients')],
    ...list(field(value, 'sponsors')).map(
      (sponsor, i) => [['sponsors', i, 'recipients'], field(sponsor, 'recipients')] as const,
    ),
  ];
  return places.flatMap(([path, recipients]) => {
    const first = new Map<string, number>();
    return list(recipients).flatMap((text, i) => {
      if (typeof text !== 'string') return [];
      const address = text.replace(/^.*<(.*)>$/, '$1').toLowerCase();
      const before = first.get(address);
      if (before === undefined) first.set(address, i);
      return before === undefined ? [] : [mistakes.twice([...path, i], text, [...path, before])];
    });
  });
}

function ofPledges(value: unknown): ConfigMistake[] {
  return list(field(value, 'pledges')).flatMap((pledge, i) => [
    ...ofProject(value, pledge, ['pledges', i]),
    ...ofDays(pledge, 'from', ['pledges', i]),
  ]);
}

function ofAcknowledged(value: unknown, indicators: readonly string[]): ConfigMistake[] {
  return list(field(field(value, 'editing'), 'acknowledged')).flatMap((entry, i) => {
    const path = ['editing', 'acknowledged', i];
    const finding = field(entry, 'finding');
    const unknown =
      typeof finding === 'string' && !indicators.includes(finding)
        ? [
            mistakes.unknownIndicator(
              [...path, 'finding'],
              'value',
              finding,
              indicators,
              nearest(finding, indicators),
            ),
          ]
        : [];
    return [...ofProject(value, entry, path), ...unknown, ...ofDays(entry, 'since', path)];
  });
}

function ofProject(value: unknown, entry: unknown, path: ConfigPath): ConfigMistake[] {
  const project = field(entry, 'project');
  const ids = idsOf(value, 'projects');
  if (typeof project !== 'string' || ids.includes(project)) return [];
  return [mistakes.unknownProject([...path, 'project'], project, ids, nearest(project, ids))];
}

function ofDays(entry: unknown, key: 'from' | 'since', path: ConfigPath): ConfigMistake[] {
  const [begin, until] = [field(entry, key), field(entry, 'until')];
  if (typeof begin !== 'string' || typeof until !== 'string' || begin < until) return [];
  return [mistakes.endsBefore([...path, 'until'], begin, until, key)];
}

/** What names no audience is about the letters of all; without a subject, about all of an audience. */
function ofLetters(value: unknown, key: 'forewords' | 'holds' | 'optOut'): ConfigMistake[] {
  return list(field(field(value, 'editing'), key)).flatMap((entry, i) => {
    const path = ['editing', key, i];
    const [audience, subject] = [field(entry, 'audience'), field(entry, 'subject')];
    const wanted = AUDIENCES.filter((each) => audience === undefined || each === audience);
    const ids = [...new Set(wanted.flatMap((each) => subjectsOf(value, each)))];
    const whom = typeof audience === 'string' ? audience : null;
    if (wanted.length > 0 && ids.length === 0) return [mistakes.noSuchLetters([...path, 'audience'], whom)];
    if (typeof subject !== 'string' || wanted.length === 0 || ids.includes(subject)) return [];
    return [mistakes.noSuchLetter([...path, 'subject'], subject, { whom, ids }, nearest(subject, ids))];
  });
}

function subjectsOf(value: unknown, audience: (typeof AUDIENCES)[number]): readonly string[] {
  if (audience === 'maintainers') return idsOf(value, 'projects');
  if (audience === 'sponsor') return idsOf(value, 'sponsors');
  return field(value, 'programme') === undefined ? [] : [PROGRAMME];
}

function idsOf(value: unknown, key: 'projects' | 'sponsors'): readonly string[] {
  return list(field(value, key)).flatMap((entry) => {
    const id = field(entry, 'id');
    return typeof id === 'string' ? [id] : [];
  });
}
