import type { Status } from '../model/finding.ts';
import type { Measure, Report, Section, TableSection } from '../model/report.ts';

/** So many are told one by one: a letter is read in two minutes. */
const TOLD = 12;

/** What a report says differently from the one that it sets right, a sentence each, figures first. Empty: nothing. */
export function correctionChanges(before: Told, after: Told): readonly string[] {
  const changes = [
    ...headlines(before, after),
    ...measures(before, after),
    ...tables(before, after),
    ...asks(before, after),
    ...words(before, after),
  ];
  const more = changes.length - TOLD;
  return more <= 1 ? changes : [...changes.slice(0, TOLD), `And ${more} more are different.`];
}

type Told = Pick<Report, 'headline' | 'summary' | 'foreword' | 'asks' | 'sections'>;

function headlines(before: Told, after: Told): readonly string[] {
  return before.headline === after.headline
    ? []
    : [`The headline is “${after.headline}”, was “${before.headline}”.`];
}

function measures(before: Told, after: Told): readonly string[] {
  const old = measuresOf(before);
  const now = measuresOf(after);
  return [
    ...[...now.values()].flatMap((measure) => {
      const was = old.get(measure.finding);
      return was === undefined
        ? [`${measure.title}: ${told(measure)}, was not told.`]
        : differs(was, measure);
    }),
    ...[...old.values()]
      .filter(({ finding }) => !now.has(finding))
      .map((was) => `${was.title}: not told any more, was ${told(was)}.`),
  ];
}

/** A kind of work says again what one of its findings does: where all findings are listed, those count. */
function measuresOf({ sections }: Told): ReadonlyMap<string, Measure> {
  const all = sections.filter((section) => section.shape === 'measures');
  const whole = all.filter(({ id }) => id === 'measures');
  const shown = (whole.length > 0 ? whole : all).flatMap((section) => section.measures);
  return new Map(shown.map((measure) => [measure.finding, measure]));
}

function differs(was: Measure, now: Measure): readonly string[] {
  const graded = figures(was, now);
  return [...(graded.length > 0 ? graded : beside(was, now)), ...setAside(was, now)];
}

function figures(was: Measure, now: Measure): readonly string[] {
  const before = was.figure === null ? `; before: ${told(was)}` : `, was ${told(was)}`;
  const figure = now.figure === was.figure ? null : `${told(now)}${before}`;
  const grade = now.status === was.status ? null : `${GRADES[now.status]}, was ${GRADES[was.status]}`;
  const graded = now.figure !== null && was.figure !== null ? grade : null;
  if (figure !== null) return [`${now.title}: ${figure}${graded === null ? '' : `; ${graded}`}.`];
  return grade === null ? [] : [`${now.title}: ${grade}.`];
}

/** What a figure is compared with, told where the figure itself is the same. */
function beside(was: Measure, now: Measure): readonly string[] {
  const told = ({ comparison, worseIn }: Measure) =>
    [comparison, worseIn].filter((each) => each !== null).join('; ') || 'nothing';
  return told(was) === told(now) ? [] : [`${now.title}: beside it ${told(now)}, was ${told(was)}.`];
}

function setAside(was: Measure, now: Measure): readonly string[] {
  if (now.setAside === was.setAside) return [];
  const words = now.setAside ?? 'not set aside any more';
  return [`${now.title}: ${words.endsWith('.') ? words : `${words}.`}`];
}

/** A figure, or why there is none. */
function told({ figure, status }: Measure): string {
  return figure ?? GRADES[status];
}

const GRADES: Readonly<Record<Status, string>> = {
  neglected: 'neglected',
  watch: 'to watch',
  fine: 'fine',
  noted: 'without a grade',
  unavailable: 'could not be read',
  'not-applicable': 'nothing to measure',
  'not-enough-data': 'too few to tell',
};

function tables(before: Told, after: Told): readonly string[] {
  return after.sections.flatMap((section) => {
    const was = before.sections.find(({ id }) => id === section.id);
    return section.shape === 'table' && was?.shape === 'table' ? rows(was, section) : [];
  });
}

function rows(was: TableSection, now: TableSection): readonly string[] {
  const old = new Map(was.rows.map(({ cells }) => [cells[0], cells]));
  const changed = now.rows.flatMap(({ cells }) => {
    const before = old.get(cells[0]);
    old.delete(cells[0]);
    if (before === undefined) return [`${now.title}: ${cells[0]} is new.`];
    return now.columns.flatMap(({ title }, at) =>
      cells[at] === before[at]
        ? []
        : [`${now.title}, ${cells[0]}: ${title} ${cells[at]}, was ${before[at]}.`],
    );
  });
  return [...changed, ...[...old.keys()].map((name) => `${now.title}: ${name} is gone.`)];
}

function asks(before: Told, after: Told): readonly string[] {
  const said = ({ asks: [first] }: Told) =>
    first === undefined ? 'nothing' : `“${first.text.replace(/\.$/, '')}”`;
  if (said(before) !== said(after)) return [`The first ask: ${said(after)}, was ${said(before)}.`];
  return JSON.stringify(before.asks) === JSON.stringify(after.asks) ? [] : ['What it asks for is different.'];
}

/** Whatever else is there to read: that it is different, not how. */
function words(before: Told, after: Told): readonly string[] {
  const told = new Map(before.sections.map((section) => [section.id, section]));
  const other = after.sections.filter((section) => {
    const was = told.get(section.id);
    told.delete(section.id);
    return was === undefined || (isProse(section) && JSON.stringify(was) !== JSON.stringify(section));
  });
  return [
    ...(before.summary === after.summary ? [] : ['The summary is different.']),
    ...(before.foreword === after.foreword ? [] : ['The foreword is different.']),
    ...other.map(({ title }) => `“${title}” is different.`),
    ...[...told.values()].map(({ title }) => `“${title}” is gone.`),
  ];
}

/** Figures of the others are compared one by one. */
function isProse({ shape }: Section): boolean {
  return shape !== 'measures' && shape !== 'table';
}
