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

/** Of a rule with a label, a title and paths, one is enough: each is a way to say the same. */
function fitOf({ title, labels, files, fileCount }: DescribedChange, rule: AreaRule): string | null {
  if (rule.label !== undefined) {
    const wanted = rule.label.toLowerCase();
    for (const label of labels)
      if (label.toLowerCase() === wanted) return `A rule of the config names the label "${label}".`;
  }
  if (rule.title !== undefined && title.toLowerCase().includes(rule.title.toLowerCase()))
    return `A rule of the config names "${rule.title}", which is in the title.`;
  if (rule.paths === undefined || files === null || files.length === 0 || fileCount > files.length)
    return null;
  const pattern = patternOf(rule.paths);
  return files.every(({ path }) => pattern.test(path))
    ? `A rule of the config names ${rule.paths}; every file fits.`
    : null;
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
