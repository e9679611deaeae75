import type { ProgrammeParts } from '../parts.ts';

/** What could not be read or added up, a sentence each, in the order of the config. */
export function unreadProblems({
  projects,
  portfolio,
}: Pick<ProgrammeParts, 'projects' | 'portfolio'>): readonly string[] {
  const unread = projects.flatMap(({ project, unreadable }) => {
    const reasons = [...new Set(unreadable.map(({ reason }) => reason))];
    return reasons.map((reason) => {
      const same = unreadable.filter((each) => each.reason === reason);
      const facets = [...new Set(same.map(({ facet }) => facet))].join(', ');
      const where = [...new Set(same.map(({ repository }) => repository))].join(', ');
      return `${project.name}: ${facets} of ${where} could not be read (${reason}).`;
    });
  });
  const missing = portfolio.missing.map(
    ({ what, reason }) => `${what} was not added up: ${sentence(reason)}`,
  );
  return [...unread, ...missing];
}

/** A reason may end in what to run. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
