import type { WorkArea } from '../../model/work-area.ts';
import { describeFeature } from './describe-feature.ts';
import type { DescribedChange } from './described-change.ts';
import { featuresOf } from './features.ts';
import { type Model, readModel } from './read-model.ts';
import { unpacked } from './unpacked.ts';
import { MODEL } from './weights.ts';

/** The area that title, files and kind of author speak for most, by weights learned from other projects. */
export function toldArea(change: DescribedChange): WorkArea {
  return areaAt(best(model().scores(featuresOf(change))));
}

/** What spoke for the area rather than the next best, the weightiest first. */
export function reasonsOf(change: DescribedChange, area: WorkArea): readonly string[] {
  const features = featuresOf(change);
  const { areas, scores: scoresOf, contributions } = model();
  const scores = scoresOf(features);
  const chosen = areas.indexOf(area);
  const other = best(scores.map((score, at) => (at === chosen ? Number.NEGATIVE_INFINITY : score)));
  const weighty = contributions(features, chosen, other)
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1));
  return weighty
    .slice(0, 5)
    .map(
      ({ name, weight }) =>
        `${describeFeature(name)}: +${weight.toFixed(2)} for ${area} over ${areaAt(other)}.`,
    );
}

function best(scores: Float64Array): number {
  return scores.indexOf(Math.max(...scores));
}

function areaAt(at: number): WorkArea {
  return model().areas[at] ?? 'upkeep';
}

let read: Model | null = null;

/** Unpacked when it is first asked: most functions that have it never do. */
function model(): Model {
  read ??= readModel(unpacked(MODEL));
  return read;
}
