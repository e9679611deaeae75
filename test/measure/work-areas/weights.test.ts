import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, mean } from '../../../bench/work-areas/figures.ts';
import { leaveOneOut } from '../../../bench/work-areas/leave-one-out.ts';
import { namesNoProject } from '../../../bench/work-areas/names-no-project.ts';
import { packed } from '../../../bench/work-areas/packed.ts';
import { featuresOfRow, readRows } from '../../../bench/work-areas/rows.ts';
import { train } from '../../../bench/work-areas/train.ts';
import { unpacked } from '../../../functions/measure/work-areas/unpacked.ts';
import { MODEL } from '../../../functions/measure/work-areas/weights.ts';

const FILE = join(__dirname, '../../../functions/measure/work-areas/weights.ts');
const model = unpacked(MODEL);
const FOLDER = process.env.COMMUNITY_HAT_WORK_AREAS;

test('the weights are packed into less than 120 KB, and there is one for each feature and area', () => {
  expect(readFileSync(FILE).length).toBeLessThan(120_000);
  expect(unpacked(packed(model))).toEqual(model);
  const names = model.names.split('\n');
  expect(Buffer.from(model.weights, 'base64')).toHaveLength(names.length * model.areas.length);
  expect(new Set(names).size).toBe(names.length);
});

/** Training ten times takes a while, and longer on a busy machine. */
jest.setTimeout(900_000);

(FOLDER === undefined ? describe.skip : describe)(
  'on real changes (COMMUNITY_HAT_WORK_AREAS names a folder with OWNER+NAME.ndjson.gz)',
  () => {
    const rows = FOLDER === undefined ? [] : readRows(FOLDER);
    const repos = [...new Set(rows.map(({ repo }) => repo))];

    it('the weights are what the bench makes of these rows, to the byte', () => {
      expect(train(rows, rows.map(featuresOfRow))).toEqual(model);
    });

    it('no feature names a repository', () => {
      expect(model.names.split('\n').filter((name) => !namesNoProject(repos)(name))).toEqual([]);
    });

    it('a repository that was not learned from is told as well as asked', () => {
      const predicted = leaveOneOut(rows);
      const { macroF1, tolerantMacroF1, twoHatAccuracy } = figuresOf(rows, predicted);
      expect(macroF1).toBeGreaterThan(0.64);
      expect(tolerantMacroF1).toBeGreaterThan(0.725);
      expect(twoHatAccuracy).toBeGreaterThan(0.85);
      const offs = repos.map((repo) => {
        const drawn = rows.flatMap((row, i) => (row.repo === repo && row.natural ? [i] : []));
        const figures = figuresOf(
          drawn.map((i) => rows[i]!),
          drawn.map((i) => predicted[i]!),
        );
        return Math.abs(figures.shareOff);
      });
      expect(mean(offs)).toBeLessThan(0.045);
    });
  },
);
