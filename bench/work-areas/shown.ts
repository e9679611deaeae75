import { AREAS, type Figures, figuresOf, mean } from './figures.ts';
import type { Row } from './rows.ts';

/** The figures of each repository, of all, and in the mean, as a table. */
export function shown(rows: readonly Row[], predicted: readonly string[]): string {
  const repos = [...new Set(rows.map(({ repo }) => repo))];
  const each = repos.map((repo) => ({
    figures: of((row) => row.repo === repo),
    natural: of((row) => row.repo === repo && row.natural),
  }));
  const all = figuresOf(rows, predicted);
  const offs = each.map(({ natural }) => Math.abs(natural.shareOff));
  const means = each.map(({ figures }) => figures);
  return [
    'repository'.padEnd(32) +
      ['accuracy', 'macro-F1', 'tolerant', 'two-hat', 'share off'].map((head) => head.padStart(10)).join(''),
    ...repos.map((repo, i) => line(repo, each[i]!.figures, offs[i]!)),
    line('all rows', all, mean(offs)),
    'mean of repositories'.padEnd(32) +
      columns(KEYS.map((key) => mean(means.map((figures) => figures[key])))),
    '',
    ...AREAS.map((area) => area.padEnd(32) + columns([all.f1[area]!])),
  ].join('\n');

  function of(fits: (row: Row) => boolean): Figures {
    const kept = rows.flatMap((row, i) => (fits(row) ? [i] : []));
    return figuresOf(
      kept.map((i) => rows[i]!),
      kept.map((i) => predicted[i]!),
    );
  }
}

const KEYS = ['accuracy', 'macroF1', 'tolerantMacroF1', 'twoHatAccuracy'] as const;

function line(name: string, figures: Figures, off: number): string {
  return name.padEnd(32) + columns([...KEYS.map((key) => figures[key]), off]);
}

function columns(values: readonly number[]): string {
  return values.map((value) => value.toFixed(4).padStart(10)).join('');
}
