import type { AreaRule, WorkArea } from '../../model/work-area.ts';
import type { DescribedChange } from './described-change.ts';

/** What the first rule that fits says, and which it was; `null`: none fits. A cut list of files fits no rule of paths. */
export function areaOfRule(
  change: DescribedChange,
  rules: readonly AreaRule[],
): { readonly area: WorkArea; readonly because: string } | null {
  for (const rule of rules) {
    const because = fitOf(change, rule);
    if (because !== null) return { area: rule.area, because };
  }
  return null;
}

/** Whether all parts of the rule fit, and what they are; `null`: one does not, or there is none. */
function fitOf(change: DescribedChange, rule: AreaRule): string | null {
  const parts = [labelFit(change, rule), titleFit(change, rule), pathsFit(change, rule)];
  const fitting = parts.filter((part) => part !== undefined);
  if (fitting.length === 0 || fitting.includes(null)) return null;
  return `A rule of the config names ${fitting.join(', and ')}.`;
}

/** `undefined`: the rule has no such part; `null`: it does not fit. */
type Fit = string | null | undefined;

function labelFit({ labels }: DescribedChange, { label: wanted }: AreaRule): Fit {
  if (wanted === undefined) return undefined;
  for (const label of labels) if (label.toLowerCase() === wanted.toLowerCase()) return `the label "${label}"`;
  return null;
}

function titleFit({ title }: DescribedChange, { title: wanted }: AreaRule): Fit {
  if (wanted === undefined) return undefined;
  return title.toLowerCase().includes(wanted.toLowerCase()) ? `"${wanted}", which is in the title` : null;
}

function pathsFit({ files, fileCount }: DescribedChange, { paths }: AreaRule): Fit {
  if (paths === undefined) return undefined;
  if (files === null || files.length === 0 || fileCount > files.length) return null;
  const pattern = patternOf(paths);
  return files.every(({ path }) => pattern.test(path)) ? `${paths}, which every file fits` : null;
}

const patterns = new Map<string, RegExp>();

/** A path, a folder that ends in `/`, or one with `*` (any text but `/`) and `**` (any text). */
function patternOf(paths: string): RegExp {
  const known = patterns.get(paths);
  if (known !== undefined) return known;
  const source = paths
    .split(/(\*\*\/|\*\*|\*)/)
    .map((piece) => WILD[piece] ?? piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('');
  const pattern = new RegExp(`^${source}${paths.endsWith('/') ? '.' : '$'}`, 's');
  patterns.set(paths, pattern);
  return pattern;
}

/** `**\/` may stand for nothing, so that `**\/x.ts` is at the root, too. */
const WILD: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*' };
