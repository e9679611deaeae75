import type { Features } from '../../functions/measure/work-areas/features.ts';
import type { KeptModel } from '../../functions/measure/work-areas/read-model.ts';
import { hatOf, WORK_AREAS, type WorkArea } from '../../functions/model/work-area.ts';
import { matrixOf, vocabularyOf } from './matrix.ts';
import { namesNoProject } from './names-no-project.ts';
import type { Row } from './rows.ts';
import { type Lesson, type Linear, linearLogits, softmax, trainLinear } from './train-linear.ts';

/** The areas that a model can tell; a deprecation is told by words. */
export const TOLD: readonly WorkArea[] = WORK_AREAS.filter((area) => area !== 'deprecation');

/** Found by leaving one repository out; `docs/decisions/` has what else was tried. */
const PACE = { epochs: 6, rate: 0.05, seed: 1 };
/** Pull of all weights towards 0, and what is added to it for a feature of the fewest repositories. */
const PULL = 8;
const PULL_OF_RARE = 48;
/** A plain `chore:` is the least certain word of an author: it is often a community area that was not named. */
const WEIGHT_OF_CHORE = 0.8;
/** So much of a chore is learned as what a first model takes it for among the other community areas. */
const CHORE_AS_OTHER = 0.25;
/** 0: every row counts alike; 1: every area does. */
const BALANCE = 0.4;
/** A feature of fewer repositories may be a habit of one of them. */
const FEWEST = 3;

/** A model of the rows, as it is shipped. Its features are in rows of three or more repositories, and name none of them. */
export function train(rows: readonly Row[], features: readonly Features[]): KeptModel {
  const repos = rows.map(({ repo }) => repo);
  const fine = namesNoProject(repos);
  const vocabulary = [...vocabularyOf(features, repos, FEWEST)].filter(([name]) => fine(name));
  const names = vocabulary.map(([name]) => name);
  const areas = rows.map(({ area }) => TOLD.indexOf(ourArea(area)));
  const lesson = {
    matrix: matrixOf(features, names),
    classes: TOLD.length,
    targets: targetsOf(areas),
    weightOfRow: weightsOf(areas),
    pulls: Float64Array.from(vocabulary, ([, seen]) => PULL + (PULL_OF_RARE * FEWEST) / seen),
  };
  shareChores(areas, lesson, trainLinear(lesson, PACE));
  return kept(names, trainLinear(lesson, PACE));
}

function targetsOf(areas: readonly number[]): Float64Array {
  const targets = new Float64Array(areas.length * TOLD.length);
  for (const [row, area] of areas.entries()) targets[row * TOLD.length + area] = 1;
  return targets;
}

/** Gives a part of each chore to the other community areas, as the first model sees them. */
function shareChores(areas: readonly number[], { matrix, targets }: Lesson, first: Linear): void {
  for (const [row, area] of areas.entries()) {
    if (area !== CHORE) continue;
    const odds = softmax(linearLogits(first, matrix, row));
    const total = OTHERS.reduce((sum, other) => sum + odds[other]!, 0);
    for (const other of OTHERS) targets[row * TOLD.length + other] = (CHORE_AS_OTHER * odds[other]!) / total;
    targets[row * TOLD.length + CHORE] = 1 - CHORE_AS_OTHER;
  }
}

const CHORE = TOLD.indexOf('upkeep');
const OTHERS = TOLD.flatMap((area, at) => (hatOf(area) === 'community' && at !== CHORE ? [at] : []));

/** The benchmark's names of two areas are not ours. */
function ourArea(area: string): WorkArea {
  if (area === 'build-and-dependencies') return 'dependencies';
  return area === 'other-chore' ? 'upkeep' : (area as WorkArea);
}

function weightsOf(areas: readonly number[]): Float64Array {
  const counts = TOLD.map((_, area) => areas.filter((each) => each === area).length);
  return Float64Array.from(areas, (area) => {
    const balance = (areas.length / TOLD.length / counts[area]!) ** BALANCE;
    return area === CHORE ? balance * WEIGHT_OF_CHORE : balance;
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
