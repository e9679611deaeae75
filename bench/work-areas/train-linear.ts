import { chance } from './chance.ts';
import type { Matrix } from './matrix.ts';

export interface Linear {
  /** `weights[feature * classes + area]`; the last row is the bias. */
  readonly weights: Float64Array;
  readonly classes: number;
}

export interface LinearOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Pull of all weights towards 0. */
  readonly l2: number;
  /** Share of a row's features that it is shown without, anew each time. */
  readonly dropout: number;
  readonly seed: number;
}

/**
 * Multinomial logistic regression, by AdaGrad over one row after the other.
 * @param targets `targets[row * classes + area]`: how much of the row is of the area
 */
export function trainLinear(
  matrix: Matrix,
  rows: readonly number[],
  { targets, weightOfRow, classes }: { targets: Float64Array; weightOfRow: Float64Array; classes: number },
  { epochs, rate, l2, dropout, seed }: LinearOptions,
): Linear {
  const { starts, columns, values, width } = matrix;
  const size = (width + 1) * classes;
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(0.1);
  const counts = new Float64Array(width);
  for (const row of rows) for (let k = starts[row]!; k < starts[row + 1]!; k++) counts[columns[k]!]! += 1;
  const random = chance(seed);
  const order = Int32Array.from(rows);
  const logits = new Float64Array(classes);
  const mean = new Float64Array(size);
  let means = 0;
  const kept: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const other = order[i]!;
      order[i] = order[j]!;
      order[j] = other;
    }
    for (const row of order) {
      kept.length = 0;
      for (let k = starts[row]!; k < starts[row + 1]!; k++)
        if (dropout === 0 || random() >= dropout) kept.push(k);
      for (let c = 0; c < classes; c++) logits[c] = weights[width * classes + c]!;
      const scale = 1 / (1 - dropout);
      for (const k of kept) {
        const at = columns[k]! * classes;
        const value = values[k]! * scale;
        for (let c = 0; c < classes; c++) logits[c]! += weights[at + c]! * value;
      }
      softmax(logits);
      for (let c = 0; c < classes; c++)
        logits[c] = (logits[c]! - targets[row * classes + c]!) * weightOfRow[row]!;
      for (const k of kept) {
        const column = columns[k]!;
        const value = values[k]! * scale;
        const pull = l2 / counts[column]!;
        for (let c = 0, at = column * classes; c < classes; c++, at++) {
          const gradient = logits[c]! * value + pull * weights[at]!;
          squares[at]! += gradient * gradient;
          weights[at]! -= (rate * gradient) / Math.sqrt(squares[at]!);
        }
      }
      for (let c = 0, at = width * classes; c < classes; c++, at++) {
        squares[at]! += logits[c]! * logits[c]!;
        weights[at]! -= (rate * logits[c]!) / Math.sqrt(squares[at]!);
      }
    }
    if (epoch >= epochs / 2) {
      for (let i = 0; i < size; i++) mean[i]! += weights[i]!;
      means += 1;
    }
  }
  for (let i = 0; i < size; i++) mean[i]! /= means;
  return { weights: mean, classes };
}

/** Log-odds of the areas of a row. */
export function linearLogits({ weights, classes }: Linear, matrix: Matrix, row: number): Float64Array {
  const logits = weights.slice(matrix.width * classes);
  for (let k = matrix.starts[row]!; k < matrix.starts[row + 1]!; k++) {
    const at = matrix.columns[k]! * classes;
    for (let c = 0; c < classes; c++) logits[c]! += weights[at + c]! * matrix.values[k]!;
  }
  return logits;
}

/** In place: log-odds to probabilities. */
export function softmax(logits: Float64Array): Float64Array {
  const most = Math.max(...logits);
  let total = 0;
  for (let c = 0; c < logits.length; c++) total += logits[c] = Math.exp(logits[c]! - most);
  for (let c = 0; c < logits.length; c++) logits[c]! /= total;
  return logits;
}
