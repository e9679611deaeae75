import { monthInWords } from '../model/month.ts';
import type { JobOutcome, ProjectOutcome } from './job.ts';
import { projectSummary } from './project-summary.ts';
import { type Style, styleOf } from './style.ts';
import type { Terminal } from './terminal.ts';

export type LocatedOutcome = JobOutcome & { readonly locate: (key: string) => string };

/** What a person reads at the end. */
export function summary(outcome: LocatedOutcome, terminal: Pick<Terminal, 'cwd' | 'coloured'>): string {
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
function work({ month, steps, repositories, harvested, projects }: JobOutcome): string[] {
  if (projects.some(hasLetter)) return [];
  const read = harvested.filter(({ reused }) => !reused).length;
  const count = (n: number) => (n === 1 ? '1 repository' : `${n} repositories`);
  return [
    [
      `${monthInWords(month)}, ${count(repositories.length)}: ${steps.join(', ')}`,
      ...(steps.includes('harvest') ? [`  read ${read}, known before ${harvested.length - read}`] : []),
    ].join('\n'),
  ];
}

function unread({ harvested }: JobOutcome, style: Style): string[] {
  const lines = harvested.flatMap(({ repository: { owner, name }, unreadable }) =>
    unreadable.map(({ facet, reason }) => `  ${owner}/${name}  ${facet}: ${style.plain(reason)}`),
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
