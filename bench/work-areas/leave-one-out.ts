import { benchmarkArea } from '../../functions/cli/benchmark-area.ts';
import { readModel } from '../../functions/measure/work-areas/read-model.ts';
import { featuresOfRow, type Row } from './rows.ts';
import { train } from './train.ts';

/** An area for each row, in the benchmark's names, told by a model that was trained on all other repositories. */
export function leaveOneOut(rows: readonly Row[]): string[] {
  const features = rows.map(featuresOfRow);
  const predicted: string[] = [];
  for (const repo of new Set(rows.map((row) => row.repo))) {
    const others = rows.flatMap((row, i) => (row.repo === repo ? [] : [i]));
    const model = readModel(
      train(
        others.map((i) => rows[i]!),
        others.map((i) => features[i]!),
      ),
    );
    for (const [i, row] of rows.entries()) {
      if (row.repo !== repo) continue;
      const scores = model.scores(features[i]!);
      predicted[i] = benchmarkArea(model.areas[scores.indexOf(Math.max(...scores))]!);
    }
  }
  return predicted;
}
