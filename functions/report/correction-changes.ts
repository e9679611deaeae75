import type { Finding } from '../model/finding.ts';
import type { Report, Section } from '../model/report.ts';
import { measureOf } from './measure-of.ts';

type Told = Pick<Report, 'headline' | 'findings' | 'sections'>;

/** What a corrected letter says otherwise than the one before it, a sentence each. */
export function correctionChanges(before: Told, now: Told): readonly string[] {
  const figures = now.findings.flatMap((finding) => {
    const earlier = before.findings.find(({ id }) => id === finding.id);
    return earlier === undefined ? [] : figureChange(earlier, finding);
  });
  const headline = before.headline === now.headline ? [] : [`The headline was: ${before.headline}.`];
  const all = [...headline, ...figures, ...(figures.length > 0 ? [] : sections(before, now))];
  return all.length > 0 ? all : ['No figure is different.'];
}

function figureChange(before: Finding, now: Finding): string[] {
  const was = stands(before);
  const is = stands(now);
  return was === is ? [] : [`${now.title}: ${is}; it was told as ${was}.`];
}

const GRADES: Readonly<Partial<Record<Finding['status'], string>>> = {
  fine: 'fine',
  watch: 'to watch',
  neglected: 'neglected',
  unavailable: 'unknown',
  'not-enough-data': 'too little data',
  'not-applicable': 'does not apply',
};

/** `54 % of 83 reviews (neglected)` */
function stands(finding: Finding): string {
  const { figure } = measureOf(finding, null);
  const grade = GRADES[finding.status];
  if (figure === null) return grade ?? finding.says;
  return grade === undefined ? figure : `${figure} (${grade})`;
}

/** Where no figure of its own tells it: which parts of the letter are not what they were. */
function sections(before: Told, now: Told): string[] {
  const same = (a: Section, b: Section | undefined) => JSON.stringify(a) === JSON.stringify(b);
  const of = (sections: readonly Section[], id: string) => sections.find((each) => each.id === id);
  const different = [
    ...now.sections.filter((section) => !same(section, of(before.sections, section.id))),
    ...before.sections.filter(({ id }) => of(now.sections, id) === undefined),
  ];
  return different.map(({ title }) => `Corrected: ${title}.`);
}
