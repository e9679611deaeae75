import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, mean } from '../../../bench/work-areas/figures.ts';
import { keptModel } from '../../../bench/work-areas/kept-model.ts';
import { leaveOneOut } from '../../../bench/work-areas/leave-one-out.ts';
import { namesNoProject } from '../../../bench/work-areas/names-no-project.ts';
import { readRows } from '../../../bench/work-areas/rows.ts';
import { MODEL } from '../../../functions/measure/work-areas/weights.ts';

const FILE = join(__dirname, '../../../functions/measure/work-areas/weights.ts');
const FOLDER = process.env.COMMUNITY_HAT_WORK_AREAS;

test('the weights are less than a megabyte, and there is one for each feature and area', () => {
  expect(readFileSync(FILE).length).toBeLessThan(1_000_000);
  const names = MODEL.names.split('\n');
  expect(Buffer.from(MODEL.weights, 'base64')).toHaveLength(names.length * MODEL.areas.length);
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
      expect(keptModel(rows)).toBe(readFileSync(FILE, 'utf8'));
    });

    it('no feature names a repository', () => {
      expect(MODEL.names.split('\n').filter((name) => !namesNoProject(repos)(name))).toEqual([]);
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
