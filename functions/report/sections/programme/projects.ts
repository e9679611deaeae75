import type { ProjectFindings, Status } from '../../../model/finding.ts';
import { plainNumber } from '../../../model/quantity.ts';
import type { Section } from '../../../model/report.ts';
import { isSetAside } from '../../is-set-aside.ts';
import type { ProgrammeParts } from '../../parts.ts';
import { worstFirst } from '../../worst-first.ts';

const PROJECT = 'Project';
const NEGLECTED = 'Neglected';
const WATCH = 'To watch';
const FINE = 'Fine';
const NO_ANSWER = 'No answer';
const FIRST = 'What leads its letter';

/** Each project with its grades, set aside or not, and the finding that is worst, in the order of the config. */
export function projects({ projects: all, acknowledged }: ProgrammeParts): Section | null {
  if (all.length === 0) return null;
  return {
    id: 'projects',
    title: 'Projects beside each other',
    lead: null,
    inLetter: 6,
    shape: 'table',
    columns: [PROJECT, NEGLECTED, WATCH, FINE, NO_ANSWER, FIRST].map((title) => ({
      title,
      numeric: title !== PROJECT && title !== FIRST,
    })),
    rows: all.map(({ project, findings }) => {
      const [first] = worstFirst(findings).filter(({ id }) => !isSetAside(acknowledged, project.id, id));
      return {
        cells: [
          project.name,
          ...COUNTED.map((statuses) => count(findings, statuses)),
          first?.says ?? 'nothing',
        ],
        url: null,
      };
    }),
    inShort: [PROJECT, NEGLECTED, WATCH, FIRST],
  };
}

const COUNTED: readonly (readonly Status[])[] = [
  ['neglected'],
  ['watch'],
  ['fine'],
  ['unavailable', 'not-applicable', 'not-enough-data'],
];

function count(findings: ProjectFindings['findings'], statuses: readonly Status[]): string {
  return plainNumber(findings.filter(({ status }) => statuses.includes(status)).length);
}
