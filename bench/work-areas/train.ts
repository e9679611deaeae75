import type { Features } from '../../functions/measure/work-areas/features.ts';
import type { KeptModel } from '../../functions/measure/work-areas/read-model.ts';
import { WORK_AREAS, type WorkArea } from '../../functions/model/work-area.ts';
import { matrixOf, vocabularyOf } from './matrix.ts';
import { namesNoProject } from './names-no-project.ts';
import type { Row } from './rows.ts';
import { type Linear, trainLinear } from './train-linear.ts';

/** The areas that a model can tell; a deprecation is told by words. */
export const TOLD: readonly WorkArea[] = WORK_AREAS.filter((area) => area !== 'deprecation');

/** Found by leaving one repository out; `docs/decisions/` has what else was tried. */
const LINEAR = { epochs: 6, rate: 0.05, l2: 10, dropout: 0, seed: 1 };
/** A plain `chore:` is the least certain word of an author: it is most often another area that was not named. */
const WEIGHT_OF_CHORE = 0.6;
/** 0: every row counts alike; 1: every area does. */
const BALANCE = 0.4;

/** A model of the rows, as it is shipped. Its features are in rows of three or more repositories, and name none of them. */
export function train(rows: readonly Row[], features: readonly Features[]): KeptModel {
  const repos = rows.map(({ repo }) => repo);
  const fine = namesNoProject(repos);
  const names = vocabularyOf(features, repos, 3).filter(fine);
  const matrix = matrixOf(features, names);
  const areas = rows.map(({ area }) => TOLD.indexOf(ourArea(area)));
  const targets = new Float64Array(rows.length * TOLD.length);
  for (const [i, area] of areas.entries()) targets[i * TOLD.length + area] = 1;
  const linear = trainLinear(
    matrix,
    rows.map((_, i) => i),
    { targets, weightOfRow: weightsOf(areas), classes: TOLD.length },
    LINEAR,
  );
  return kept(names, linear);
}

/** The benchmark's names of two areas are not ours. */
function ourArea(area: string): WorkArea {
  if (area === 'build-and-dependencies') return 'dependencies';
  return area === 'other-chore' ? 'upkeep' : (area as WorkArea);
}

function weightsOf(areas: readonly number[]): Float64Array {
  const counts = TOLD.map((_, area) => areas.filter((each) => each === area).length);
  return Float64Array.from(areas, (area) => {
    const balance = (areas.length / TOLD.length / counts[area]!) ** BALANCE;
    return TOLD[area] === 'upkeep' ? balance * WEIGHT_OF_CHORE : balance;
  });
}

/** Weights become whole numbers from -127 to 127; a feature of which none is left is dropped. */
function kept(names: readonly string[], { weights, classes }: Linear): KeptModel {
  const all = names.length * classes;
  let most = 0;
  for (let i = 0; i < all; i++) most = Math.max(most, Math.abs(weights[i]!));
  const unit = Number((most / 127).toPrecision(6));
  const whole = Int8Array.from(weights.subarray(0, all), (weight) => Math.round(weight / unit));
  const rows = names.map((_, row) => whole.subarray(row * classes, (row + 1) * classes));
  const left = rows.flatMap((row, i) => (row.some((weight) => weight !== 0) ? [i] : []));
  return {
    areas: TOLD,
    names: left.map((i) => names[i]).join('\n'),
    unit,
    weights: Buffer.concat(left.map((i) => Buffer.from(rows[i]!))).toString('base64'),
    bias: [...weights.subarray(all)].map((weight) => Number(weight.toFixed(4))),
  };
}
