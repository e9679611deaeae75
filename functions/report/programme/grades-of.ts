import type { Finding } from '../../model/finding.ts';
import { isSetAside } from '../is-set-aside.ts';
import type { ProgrammeParts } from '../parts.ts';

/** Over all projects, without what was set aside. */
export function gradesOf({ projects, acknowledged }: Pick<ProgrammeParts, 'projects' | 'acknowledged'>): {
  readonly neglected: number;
  readonly watch: number;
  readonly projectsWithNeglect: number;
} {
  const told = projects.map(({ project, findings }) =>
    findings.filter(({ id }) => !isSetAside(acknowledged, project.id, id)),
  );
  return {
    neglected: count(told.flat(), 'neglected'),
    watch: count(told.flat(), 'watch'),
    projectsWithNeglect: told.filter((findings) => count(findings, 'neglected') > 0).length,
  };
}

function count(findings: readonly Finding[], wanted: Finding['status']): number {
  return findings.filter(({ status }) => status === wanted).length;
}
