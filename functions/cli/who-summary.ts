import type { ProjectConfig } from '../model/config.ts';
import { monthInWords } from '../model/month.ts';
import type { UnknownPerson, WhoOutcome } from '../pipeline/who.ts';
import { type Style, type SummaryTerminal, styleOf } from './style.ts';

/** What a person reads of who works for whom: first what is wrong, then whom to name. */
export function whoSummary(
  outcome: WhoOutcome,
  { top, projects }: { readonly top: number; readonly projects: readonly ProjectConfig[] },
  terminal: SummaryTerminal,
): string {
  const style = styleOf(terminal);
  const blocks = [
    ...conflictsIn(outcome, style),
    ...problemsIn(outcome, style),
    ...missingIn(outcome),
    knownIn(outcome),
    ...unknownIn(outcome, top, projects, style),
  ];
  return `\n${blocks.join('\n\n')}\n\n`;
}

function conflictsIn({ conflicts }: WhoOutcome, style: Style): string[] {
  if (conflicts.length === 0) return [];
  const lines = conflicts.map(({ login, domain, from, until, statements }) => {
    const said = statements.map(({ says, source }) => `${says} (${source})`).join(', ');
    const about = login ?? domain ?? 'somebody without a login';
    return `  ${style.plain(about)}${datesOf(from, until)}: ${style.plain(said)}`;
  });
  const heading = 'Sources contradict each other; who it is about counts as unknown for that time';
  const remedy = '  A row under affiliations.people, or affiliations.companies for a domain, settles it.';
  return [[style.strong(heading), ...lines, remedy].join('\n')];
}

function datesOf(from: string | null, until: string | null): string {
  return `${from === null ? '' : ` from ${from}`}${until === null ? '' : ` until ${until}`}`;
}

function problemsIn({ problems }: WhoOutcome, style: Style): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ file, at, sentence }) => `  ${style.plain(`${file}, ${at}: ${sentence}`)}`);
  return [[style.strong('Could not be used; the rest was'), ...lines].join('\n')];
}

function missingIn({ missing, month }: WhoOutcome): string[] {
  return missing.length === 0
    ? []
    : [`Not harvested for ${monthInWords(month)}, and not counted: ${missing.join(', ')}`];
}

function knownIn({ month, contributions, withoutLogin }: WhoOutcome): string {
  const { company, independent, unknown } = contributions;
  const all = company + independent + unknown;
  const year = `in the year up to the end of ${monthInWords(month)}`;
  if (all === 0) return `Nobody contributed ${year}.`;
  const nameless =
    withoutLogin === 0 ? '' : `; ${withoutLogin} of these have no login, so that no row can name them`;
  return `${all} merged changes, reviews and direct commits ${year}:
  companies ${percent(company / all)}, independent ${percent(independent / all)}, unknown ${percent(unknown / all)}${nameless}`;
}

function unknownIn(
  { people, contributions }: WhoOutcome,
  top: number,
  projects: readonly ProjectConfig[],
  style: Style,
): string[] {
  const shown = people.slice(0, top);
  const last = shown.at(-1);
  if (last === undefined) return [];
  const { company, independent, unknown } = contributions;
  const now = (company + independent) / (company + independent + unknown);
  const names = shown.length === 1 ? 'Naming this one' : `Naming these ${shown.length}`;
  const heading = `${names} raises what is known from ${percent(now)} to ${percent(last.knownThen)}`;
  const width = Math.max(...shown.map(({ login }) => login.length));
  const lines = shown.map((person) => {
    const count = String(person.contributions).padStart(6);
    const then = percent(person.knownThen).padStart(5);
    return `${count}  ${then}  ${style.plain(person.login).padEnd(width)}  ${hintsOf(person, projects, style)}`.trimEnd();
  });
  const left = people.length - shown.length;
  const more =
    left === 0 ? [] : [style.hinted(`${left} more. See: community-hat who --top ${people.length}`)];
  return [[style.strong(heading), ...lines].join('\n'), ...more];
}

const HINTS = 3;

function hintsOf(
  { emailDomains, projects: ids }: UnknownPerson,
  projects: readonly ProjectConfig[],
  style: Style,
): string {
  const names = ids.map((id) => projects.find((project) => project.id === id)?.name ?? id);
  const hints = [...emailDomains.slice(0, HINTS), ...names.slice(0, HINTS)];
  return style.quiet(style.plain(hints.join(', ')));
}

/** Rounded down where it would say that all is known, or nothing. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99 %';
  return rounded === 0 && share > 0 ? '1 %' : `${rounded} %`;
}
