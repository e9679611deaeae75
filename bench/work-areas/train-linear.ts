import { chance } from './chance.ts';
import type { Matrix } from './matrix.ts';

/** In Jest's own context a global is slow to look up, and these are looked up a billion times. */
const { exp, max, sqrt } = Math;

export interface Linear {
  /** `weights[column * classes + area]`; the last row is the bias. */
  readonly weights: Float64Array;
  readonly classes: number;
}

/** What is learned from. */
export interface Lesson {
  readonly matrix: Matrix;
  readonly classes: number;
  /** `targets[row * classes + area]`: how much of the row is of the area. */
  readonly targets: Float64Array;
  readonly weightOfRow: Float64Array;
  /** For each column, how strongly its weights are pulled towards 0 in a pass over all rows. */
  readonly pulls: Float64Array;
}

export interface Pace {
  /** Passes over all rows. The weights are the mean of those after each pass of the second half. */
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
}

/** Multinomial logistic regression, by AdaGrad: one row after the other, in an order that chance makes anew each pass. */
export function trainLinear(lesson: Lesson, { epochs, rate, seed }: Pace): Linear {
  const { matrix, classes } = lesson;
  const size = (matrix.width + 1) * classes;
  const state = { weights: new Float64Array(size), squares: new Float64Array(size).fill(0.1), rate };
  const order = Int32Array.from({ length: matrix.starts.length - 1 }, (_, row) => row);
  const pullsOfOne = pullsPerRow(lesson);
  const random = chance(seed);
  const mean = new Float64Array(size);
  const counted = epochs - Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const row of order) learnRow(row, lesson, pullsOfOne, state);
    if (epoch < epochs - counted) continue;
    for (let i = 0; i < size; i++) mean[i]! += state.weights[i]! / counted;
  }
  return { weights: mean, classes };
}

/** A column is pulled at each row that has it, so a little at each. */
function pullsPerRow({ matrix: { columns, width }, pulls }: Lesson): Float64Array {
  const counts = new Float64Array(width);
  for (const column of columns) counts[column]! += 1;
  return pulls.map((pull, column) => (counts[column] === 0 ? 0 : pull / counts[column]!));
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const other = order[i]!;
    order[i] = order[j]!;
    order[j] = other;
  }
}

interface State {
  readonly weights: Float64Array;
  /** Sums of squared gradients. */
  readonly squares: Float64Array;
  readonly rate: number;
}

function learnRow(row: number, lesson: Lesson, pulls: Float64Array, { weights, squares, rate }: State): void {
  const { matrix, classes, targets, weightOfRow } = lesson;
  const wrong = softmax(linearLogits({ weights, classes }, matrix, row));
  for (let c = 0; c < classes; c++) wrong[c] = (wrong[c]! - targets[row * classes + c]!) * weightOfRow[row]!;
  for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
    const column = matrix.columns[k]!;
    step(column, matrix.values[k]!, pulls[column]!);
  }
  step(matrix.width, 1, 0);

  function step(column: number, value: number, pull: number): void {
    for (let c = 0, at = column * classes; c < classes; c++, at++) {
      const gradient = wrong[c]! * value + pull * weights[at]!;
      squares[at]! += gradient * gradient;
      weights[at]! -= (rate * gradient) / sqrt(squares[at]!);
    }
  }
}

/** Log-odds of the areas of a row, but for a constant. */
export function linearLogits({ weights, classes }: Linear, matrix: Matrix, row: number): Float64Array {
  const logits = weights.slice(matrix.width * classes);
  for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
    const value = matrix.values[k]!;
    for (let c = 0, at = matrix.columns[k]! * classes; c < classes; c++, at++)
      logits[c]! += weights[at]! * value;
  }
  return logits;
}

/** In place: log-odds to probabilities. */
export function softmax(logits: Float64Array): Float64Array {
  const most = max(...logits);
  let total = 0;
  for (let c = 0; c < logits.length; c++) total += logits[c] = exp(logits[c]! - most);
  for (let c = 0; c < logits.length; c++) logits[c]! /= total;
  return logits;
}
