import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INDICATORS } from '../../functions/indicators/index.ts';
import { ANCHORS } from '../../functions/model/indicator.ts';

const rows = [
  ...readFileSync(join(import.meta.dirname, '../../docs/seed.md'), 'utf8').matchAll(
    /^\| `([a-z-]+)` \|.*\| (.*) \|$/gm,
  ),
];

describe('docs/seed.md', () => {
  it('has every anchor', () => {
    expect(rows.map((row) => row[1]).sort()).toEqual([...ANCHORS].sort());
  });

  it('names exactly the indicators that answer each', () => {
    for (const [, anchor, answered] of rows) {
      const named = [...answered!.matchAll(/`([a-z-]+)`/g)].map((match) => match[1]).sort();
      const answering = INDICATORS.filter(({ answers }) => answers.some((each) => each === anchor)).map(
        ({ id }) => id,
      );
      expect([anchor, named]).toEqual([anchor, answering.sort()]);
    }
  });
});
