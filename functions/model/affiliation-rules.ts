import { type ConfigMistake, type ConfigPath, mistakes } from './config-mistakes.ts';
import { nearest } from './nearest.ts';
import { field, list } from './raw-value.ts';

/** What a schema cannot say about who works for whom, and about rules of work areas. */
export function brokenAffiliations(value: unknown): ConfigMistake[] {
  const affiliations = field(value, 'affiliations');
  return [
    ...ofFiles(affiliations),
    ...ofPeople(affiliations),
    ...ofCompanies(affiliations),
    ...ofAcquisitions(affiliations),
    ...ofHats(value, affiliations),
    ...ofWorkAreas(value),
  ];
}

function ofFiles(affiliations: unknown): ConfigMistake[] {
  const paths = list(field(affiliations, 'files')).map((file) =>
    typeof file === 'string' ? file : field(file, 'path'),
  );
  return twice(
    paths.map((text, i) => ({ text, path: ['affiliations', 'files', i] })),
    String,
  );
}

function ofPeople(affiliations: unknown): ConfigMistake[] {
  const rows = datedRows(affiliations, 'people');
  const unclear = rows.flatMap(({ row, path }) => {
    const both = field(row, 'company') !== undefined && field(row, 'independent') !== undefined;
    const none = field(row, 'company') === undefined && field(row, 'independent') === undefined;
    return typeof row === 'object' && row !== null && (both || none)
      ? [mistakes.companyOrIndependent(path)]
      : [];
  });
  return [...unclear, ...wrongDates(rows), ...overlapping(rows, ['login'])];
}

/** A name, an alias or a domain that two companies have would say nothing. */
function ofCompanies(affiliations: unknown): ConfigMistake[] {
  const companies = list(field(affiliations, 'companies'));
  const of = (key: string) =>
    companies.flatMap((company, i) =>
      list(field(company, key)).map((text, at) => ({
        text,
        path: ['affiliations', 'companies', i, key, at],
      })),
    );
  const names = companies.map((company, i) => ({
    text: field(company, 'name'),
    path: ['affiliations', 'companies', i, 'name'],
  }));
  return [
    ...twice([...names, ...of('aliases')], small),
    ...twice(of('domains'), small),
    ...twice(of('organizations'), small),
  ];
}

function ofAcquisitions(affiliations: unknown): ConfigMistake[] {
  const rows = list(field(affiliations, 'acquisitions')).map((row, i) => ({
    company: small(field(row, 'company')),
    by: small(field(row, 'by')),
    path: ['affiliations', 'acquisitions', i] satisfies ConfigPath,
  }));
  const owner = new Map([...rows].reverse().map(({ company, by }) => [company, by]));
  const circles = rows
    .filter(({ company, by }) => company !== '' && ownersOf(by, owner).has(company))
    .map(({ path }) => mistakes.boughtInACircle(path));
  const bought = rows.map(({ company, path }) => ({
    text: company || undefined,
    path: [...path, 'company'],
  }));
  return [...circles, ...twice(bought, String)];
}

function ownersOf(company: string, owner: ReadonlyMap<string, string>): ReadonlySet<string> {
  const passed = new Set<string>();
  for (let at: string | undefined = company; at !== undefined && !passed.has(at); at = owner.get(at))
    passed.add(at);
  return passed;
}

function ofHats(value: unknown, affiliations: unknown): ConfigMistake[] {
  const ids = list(field(value, 'projects')).flatMap((project) => {
    const id = field(project, 'id');
    return typeof id === 'string' ? [id] : [];
  });
  const rows = datedRows(affiliations, 'hats');
  const unknown = rows.flatMap(({ row, path }) => {
    const project = field(row, 'project');
    return typeof project === 'string' && !ids.includes(project)
      ? [mistakes.unknownProject([...path, 'project'], project, ids, nearest(project, ids))]
      : [];
  });
  return [...unknown, ...wrongDates(rows), ...overlapping(rows, ['login', 'project'])];
}

function ofWorkAreas(value: unknown): ConfigMistake[] {
  return list(field(value, 'workAreas')).flatMap((rule, i) => {
    const empty = ['label', 'title', 'paths'].every((key) => field(rule, key) === undefined);
    return typeof rule === 'object' && rule !== null && empty ? [mistakes.ruleFitsAll(['workAreas', i])] : [];
  });
}

interface DatedRow {
  readonly row: unknown;
  readonly path: ConfigPath;
  /** Days as text, which sort as they are; the ends of time where there is none. */
  readonly from: string;
  readonly until: string;
}

function datedRows(affiliations: unknown, key: string): readonly DatedRow[] {
  return list(field(affiliations, key)).map((row, i) => {
    const [from, until] = [field(row, 'from'), field(row, 'until')];
    return {
      row,
      path: ['affiliations', key, i],
      from: typeof from === 'string' ? from : '',
      until: typeof until === 'string' ? until : '~',
    };
  });
}

function wrongDates(rows: readonly DatedRow[]): ConfigMistake[] {
  return rows
    .filter(({ from, until }) => from >= until)
    .map(({ path, from, until }) => mistakes.endsBefore([...path, 'until'], from, until));
}

/** Rows that say something else of the same at the same time. */
function overlapping(rows: readonly DatedRow[], keys: readonly string[]): ConfigMistake[] {
  return rows.flatMap((one, i) => {
    const first = rows
      .slice(0, i)
      .find(
        (other) =>
          keys.every(
            (key) =>
              small(field(one.row, key)) !== '' &&
              small(field(one.row, key)) === small(field(other.row, key)),
          ) &&
          one.from < other.until &&
          other.from < one.until,
      );
    return first === undefined ? [] : [mistakes.sameTime(one.path, first.path, keys)];
  });
}

interface Placed {
  readonly text: unknown;
  readonly path: ConfigPath;
}

function twice(all: readonly Placed[], sameness: (text: unknown) => string): ConfigMistake[] {
  const first = new Map<string, ConfigPath>();
  return all.flatMap(({ text, path }) => {
    if (typeof text !== 'string') return [];
    const before = first.get(sameness(text));
    if (before === undefined) first.set(sameness(text), path);
    return before === undefined ? [] : [mistakes.twice(path, text, before)];
  });
}

function small(text: unknown): string {
  return typeof text === 'string' ? text.trim().toLowerCase() : '';
}
