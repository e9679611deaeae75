import { INDICATORS } from '../functions/indicators/index.ts';
import type { Indicator } from '../functions/measure/indicator.ts';
import { quantity } from '../functions/model/quantity.ts';

/** `docs/indicators.md`, from the indicators themselves. */
export function indicatorsPage(): string {
  return `${INTRODUCTION}\n${INDICATORS.map(section).join('\n')}`;
}

/** The README's table: a row an indicator. */
export function measuresTable(): string {
  const rows = INDICATORS.map(
    (indicator) =>
      `| [${indicator.title}](docs/indicators.md#${indicator.id}) | ${indicator.why} | ${limits(indicator)} |`,
  );
  return ['| measure | why | watch / neglected |', '|---|---|---|', ...rows].join('\n');
}

const INTRODUCTION = `# Indicators

Made from \`functions/indicators/\` by \`npm run docs\`. A value at a threshold has reached it; \`thresholds\` in the
configuration sets others. A share or median of fewer than 10 is not told. A median that was not reached is graded by the
longest wait seen and is never fine.
`;

function section(indicator: Indicator): string {
  const { id, title, why, definition, answers, needs, undated, company, maintainersOnly, forAnyone } =
    indicator;
  return `## ${id}

**${title}.** ${why}

${definition}

- grades: ${grades(indicator)}
- answers: ${answers.map((anchor) => `[${anchor}](seed.md)`).join(', ')}
- reads: ${needs.join(', ')}${forAnyone === null ? '' : `\n- what anyone can do with one piece of it: ${forAnyone}`}${company === undefined ? '' : `\n- companies: ${company.only ? 'told to each company of its own people, and of no project' : 'each gets the figure of its own people too'}`}${maintainersOnly === true ? '\n- for maintainers alone: no document of a company and no portfolio has it' : ''}${undated === null ? '' : `\n- as of the day of the harvest, not of the month's end: ${undated}`}
`;
}

function grades(indicator: Indicator): string {
  if (indicator.thresholds === null) return 'none, it is a standing fact';
  const rest = indicator.otherwise === 'noted' ? '; otherwise it is a standing fact' : '';
  return `${limits(indicator)} (watch / neglected; ${indicator.worse} is worse${rest})`;
}

function limits({ thresholds, unit }: Indicator): string {
  if (thresholds === null) return 'a standing fact';
  const { watch, neglected } = thresholds;
  return `${quantity(watch, unit)} / ${neglected === null ? 'never' : quantity(neglected, unit)}`;
}
