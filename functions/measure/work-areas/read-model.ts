import type { WorkArea } from '../../model/work-area.ts';
import type { Features } from './features.ts';

/** The weights as they are kept: text, so that every bundler carries them. Made by `bench/work-areas/`. */
export interface KeptModel {
  readonly areas: readonly WorkArea[];
  /** Features by name, one a line. */
  readonly names: string;
  /** What a whole number of the weights is multiplied with. */
  readonly unit: number;
  /** Base64 of signed bytes: for each feature, a weight for each area. */
  readonly weights: string;
  /** For each area, where no feature is known. */
  readonly bias: readonly number[];
}

export interface Model {
  readonly areas: readonly WorkArea[];
  /** How much speaks for each area: log-odds, but for a constant. */
  scores(features: Features): Float64Array;
  /** How much each feature speaks for one area rather than another. */
  contributions(
    features: Features,
    area: number,
    other: number,
  ): { readonly name: string; readonly weight: number }[];
}

export function readModel({ areas, names, unit, weights, bias }: KeptModel): Model {
  const at = new Map(names.split('\n').map((name, row) => [name, row * areas.length]));
  const bytes = new Int8Array(Buffer.from(weights, 'base64'));
  return {
    areas,
    scores(features) {
      const scores = Float64Array.from(bias);
      for (const [name, value] of features) {
        const row = at.get(name);
        if (row === undefined) continue;
        const scaled = value * unit;
        for (let area = 0; area < scores.length; area++)
          scores[area] = (scores[area] ?? 0) + (bytes[row + area] ?? 0) * scaled;
      }
      return scores;
    },
    contributions(features, area, other) {
      return [...features].flatMap(([name, value]) => {
        const row = at.get(name);
        if (row === undefined) return [];
        return [{ name, weight: ((bytes[row + area] ?? 0) - (bytes[row + other] ?? 0)) * unit * value }];
      });
    },
  };
}
