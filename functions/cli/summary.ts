import { monthInWords } from '../model/month.ts';
import type { JobOutcome, ProjectOutcome } from './job.ts';
import { projectSummary } from './project-summary.ts';
import { type Style, type SummaryTerminal, styleOf } from './style.ts';

export type LocatedOutcome = JobOutcome & { readonly locate: (key: string) => string };

/** What a person reads at the end. */
export function summary(outcome: LocatedOutcome, terminal: SummaryTerminal): string {
  const style = styleOf(terminal);
  const blocks = [
    ...work(outcome),
    ...outcome.projects.filter(hasLetter).map((project) => projectSummary(project, outcome, style)),
    ...unread(outcome, style),
    ...waiting(outcome),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

function hasLetter({ report }: ProjectOutcome): boolean {
  return report !== null;
}

/** Where no letter speaks for the work, it is told. */
function work({ month, steps, repositories, harvested, resumeAt, projects }: JobOutcome): string[] {
  if (projects.some(hasLetter)) return [];
  const all = repositories.length === 1 ? '1 repository' : `${repositories.length} repositories`;
  const known = harvested.filter(({ reused }) => reused).length;
  const harvest = `  read ${harvested.length - known}, known before ${known}`;
  const done = resumeAt === null ? steps.join(', ') : 'harvest, not finished';
  return [`${monthInWords(month)}, ${all}: ${done}${steps.includes('harvest') ? `\n${harvest}` : ''}`];
}

function unread({ harvested }: JobOutcome, style: Style): string[] {
  const lines = harvested.flatMap(({ repository: { owner, name }, unreadable }) =>
    [...new Set(unreadable.map(({ reason }) => reason))].map((reason) => {
      const facets = unreadable.filter((one) => one.reason === reason).map(({ facet }) => facet);
      return `  ${owner}/${name}, ${[...new Set(facets)].join(', ')}\n    ${style.plain(reason)}`;
    }),
  );
  return lines.length === 0 ? [] : [[style.strong('Could not be read'), ...lines].join('\n')];
}

function waiting({ month, resumeAt, projects }: JobOutcome): string[] {
  const until = `GitHub asks to wait until ${resumeAt}. Nothing is lost: start the same command then, and it goes on.`;
  return [
    ...(resumeAt === null ? [] : [until]),
    ...projects
      .filter(({ waitsFor }) => waitsFor.length > 0)
      .map(
        ({ project, waitsFor }) =>
          `The letter of ${project.name} waits for ${waitsFor.join(', ')}: not measured for ${monthInWords(month)} yet. Without --repo, everything is.`,
      ),
  ];
}
