import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keptModel } from './kept-model.ts';
import { leaveOneOut } from './leave-one-out.ts';
import { readRows } from './rows.ts';
import { shown } from './shown.ts';

/**
 * Trains the model of work areas on commits whose authors declared a type, and says how well it does on repositories
 * that it has not seen: `npm run bench:work-areas -- --data DIR [--write] [--predictions FILE]`.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    write: { type: 'boolean' },
    predictions: { type: 'string' },
  },
});
if (values.data === undefined) throw new Error('--data DIR is needed: the folder with OWNER+NAME.ndjson.gz');
const rows = readRows(values.data);
if (rows.length === 0) throw new Error(`There is no *.ndjson.gz in ${values.data}`);

if (values.write) {
  const file = join(import.meta.dirname, '../../functions/measure/work-areas/weights.ts');
  writeFileSync(file, keptModel(rows));
  console.log(`Wrote ${file}`);
}
const predicted = leaveOneOut(rows);
console.log(shown(rows, predicted));
if (values.predictions !== undefined) {
  const lines = rows.map(({ repo, oid }, i) => `${JSON.stringify({ repo, oid, area: predicted[i] })}\n`);
  writeFileSync(values.predictions, lines.join(''));
}
