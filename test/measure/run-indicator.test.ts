import { reviewLoad } from '../../functions/indicators/review-load.ts';
import { register } from '../../functions/measure/registry.ts';
import { runIndicator } from '../../functions/measure/run-indicator.ts';
import { readTables } from '../../functions/measure/tables/read-tables.ts';
import { FACETS } from '../../functions/model/snapshot.ts';
import { aSnapshot, NOTHING_MORE, type SnapshotBuilder, T } from '../builders/snapshot.ts';

async function run(snapshot: SnapshotBuilder) {
  const { tables, facets, leftOut } = await readTables(snapshot.build(), new Set(FACETS), NOTHING_MORE);
  const counted = runIndicator(register(reviewLoad), tables, facets, [{ month: '2026-07', t: T }]);
  return { tally: counted.tallies[0], leftOut };
}

const read = (by: string) => ({ daysOld: 20, comments: [{ by, daysAgo: 10 }] });

describe('running an indicator', () => {
  it('counts a person called `none` as a person', async () => {
    const { tally } = await run(aSnapshot().withChange(read('none')).withChange(read('__proto__')));
    expect(JSON.parse(JSON.stringify(tally))).toEqual(
      JSON.parse('{"month":"2026-07","counts":{"__proto__":1,"none":1}}'),
    );
  });

  it('says that a facet could not be read, and never counts it as empty', async () => {
    const { tally } = await run(
      aSnapshot().withChange(read('ann')).withUnreadable('changes', 'the forge said no'),
    );
    expect(tally).toEqual({
      month: '2026-07',
      none: 'unavailable',
      reason: 'changes could not be read: the forge said no',
    });
  });

  it('leaves out an item whose conversation was not read whole, and says so', async () => {
    const snapshot = aSnapshot().withChange({ daysOld: 20, incomplete: { comments: 'timeout' } });
    for (let k = 0; k < 9; k++) snapshot.withChange(read('ann'));
    const { tally, leftOut } = await run(snapshot);
    expect(tally).toEqual({ month: '2026-07', counts: { ann: 9 } });
    expect(leftOut).toEqual([
      { facet: 'changes', reason: '1 of 10 could not be read whole (comments: timeout)' },
    ]);
  });

  it('takes a change for whole whose files alone are missing', async () => {
    const { tally, leftOut } = await run(
      aSnapshot().withChange({ ...read('ann'), incomplete: { files: 'too many' } }),
    );
    expect([tally, leftOut]).toEqual([{ month: '2026-07', counts: { ann: 1 } }, []]);
  });

  it('is unavailable where over a tenth was not read whole', async () => {
    const snapshot = aSnapshot()
      .withChange(read('ann'))
      .withChange({ daysOld: 20, incomplete: { reviews: 'timeout' } });
    expect((await run(snapshot)).tally).toEqual({
      month: '2026-07',
      none: 'unavailable',
      reason: 'changes could not be read: 1 of 2 could not be read whole (reviews: timeout)',
    });
  });
});
