import { createHash } from 'node:crypto';
import type { EditingDocument } from '../../functions/model/editing-document.ts';
import { approvalKey, editionKey, planKey } from '../../functions/model/keys.ts';
import type { Report } from '../../functions/model/report.ts';
import type { Plan } from '../../functions/model/run.ts';
import { approve } from '../../functions/pipeline/approve.ts';
import { deliver } from '../../functions/pipeline/deliver.ts';
import { acknowledgedIn, forewordOf, holdOf } from '../../functions/pipeline/editions/editing.ts';
import { madeReport } from '../../functions/pipeline/editions/made-report.ts';
import { writeEditing } from '../../functions/pipeline/editions/write-editing.ts';
import { report } from '../../functions/pipeline/report.ts';
import { contentsOf } from './contents-of.ts';
import { type DeliveredMonth, deliveredMonth, MONTH, theConfig } from './delivered-month.ts';

const ostrel = { audience: 'sponsor', subject: 'ostrel' } as const;
const lights = { audience: 'maintainers', subject: 'lights' } as const;
const none = theConfig().editing;

describe('a foreword', () => {
  const editing: EditingDocument = {
    schema: 1,
    ...none,
    forewords: [
      { month: MONTH, text: 'To all' },
      { month: MONTH, audience: 'sponsor', text: 'To sponsors' },
      { month: MONTH, subject: 'ostrel', text: 'About Ostrel' },
      { month: '2026-06', audience: 'sponsor', subject: 'ostrel', text: 'Of June' },
    ],
  };

  test.each([
    [{ audience: 'maintainers', subject: 'lights' }, 'To all'],
    [{ audience: 'sponsor', subject: 'vennick' }, 'To sponsors'],
    [{ audience: 'sponsor', subject: 'ostrel' }, 'About Ostrel'],
  ] as const)('%j: the most particular of the month counts, “%s”', (letter, text) => {
    expect(forewordOf(editing, letter, MONTH)).toBe(text);
  });

  test('of another month is in no letter of this one', () => {
    expect(forewordOf(editing, ostrel, '2026-05')).toBeNull();
    expect(forewordOf(editing, ostrel, '2026-06')).toBe('Of June');
  });
});

test('a hold is of one letter and one month', () => {
  const holds = [{ month: MONTH, ...lights, reason: 'They are away' }];
  const editing: EditingDocument = { schema: 1, ...none, holds };
  expect(holdOf(editing, lights, MONTH)).toBe('They are away');
  expect(holdOf(editing, lights, '2026-08')).toBeNull();
  expect(holdOf(editing, { ...lights, audience: 'sponsor' }, MONTH)).toBeNull();
});

test.each([
  ['2026-07-31', []],
  ['2026-08-01', []],
  ['2026-08-02', ['ci-carriers']],
  [undefined, ['ci-carriers']],
])(
  'a finding that is told again from %s on is set aside in the letter about July, of August: %j',
  (until, findings) => {
    const entry = { project: 'lights', finding: 'ci-carriers', reason: 'Known', since: '2026-08-02' };
    const acknowledged = [until === undefined ? entry : { ...entry, until }];
    const aside = acknowledgedIn({ schema: 1, ...none, acknowledged }, { month: MONTH });
    expect(aside.map(({ finding }) => finding)).toEqual(findings);
  },
);

describe('a letter to a sponsor', () => {
  let aMonth: () => Promise<DeliveredMonth>;
  beforeAll(async () => {
    aMonth = await deliveredMonth();
  }, 60_000);

  test('waits until somebody has read it, and nothing is claimed meanwhile', async () => {
    const { runtime, newest, keys } = await aMonth();
    const edition = (await newest(ostrel))!;
    expect((await deliver(runtime, { edition })).withheld).toEqual({
      why: 'unapproved',
      says: 'the letter to Ostrel waits until you have read it. Run: community-hat approve --month 2026-07',
    });
    expect(await keys(`receipts/${MONTH}/sponsor/`)).toEqual([]);
  });

  test('a dry run of approve says who would get it and leaves nothing behind', async () => {
    const { runtime, outbox } = await aMonth();
    const before = await contentsOf(runtime.store);
    const { again, letters } = await approve(runtime, { month: MONTH, editing: none, dryRun: true });
    expect(again).toBe(false);
    expect(letters.map(({ name, delivered }) => [name, delivered.recipients])).toEqual([
      [
        'Ostrel',
        [
          expect.objectContaining({
            to: { name: null, address: 'ospo@ostrel.example' },
            outcome: 'wouldSend',
          }),
        ],
      ],
    ]);
    expect(outbox).toEqual([]);
    expect(await contentsOf(runtime.store)).toEqual(before);
  });

  test('goes when it is approved, once, and the first time is remembered', async () => {
    const { runtime, outbox, document } = await aMonth();
    await approve(runtime, { month: MONTH, editing: none, dryRun: false });
    expect(outbox.map(({ to }) => to.address)).toEqual(['ospo@ostrel.example']);
    const later = { ...runtime, clock: { now: () => new Date('2026-08-09T06:00:00Z') } };
    const again = await approve(later, { month: MONTH, editing: none, dryRun: false });
    expect(again).toMatchObject({ again: true, at: '2026-08-02T06:00:00.000Z' });
    expect(again.letters[0]?.delivered.counts).toMatchObject({ sent: 0, alreadySent: 1 });
    expect(outbox).toHaveLength(1);
    const key = editionKey(again.letters[0]!.edition, 'report.json');
    const report = await runtime.store.read(key);
    expect(await document(approvalKey(MONTH))).toEqual({
      schema: 1,
      month: MONTH,
      at: '2026-08-02T06:00:00.000Z',
      by: 'person',
      editions: [key],
      read: { [key]: createHash('sha256').update(report!.body).digest('hex') },
    });
  });

  test('of another revision is another letter, which somebody has to read too', async () => {
    const { runtime, outbox, document } = await aMonth();
    const { letters } = await approve(runtime, { month: MONTH, editing: none, dryRun: false });
    const edition = { ...letters[0]!.edition, revision: 2 };
    for (const file of ['report.json', 'letter.html', 'letter.txt'] as const)
      await runtime.store.write(
        editionKey(edition, file),
        (await runtime.store.read(editionKey(letters[0]!.edition, file)))!.body,
      );
    expect((await deliver(runtime, { edition })).withheld?.why).toBe('unapproved');
    expect(outbox).toHaveLength(1);
    await approve(runtime, { month: MONTH, editing: none, dryRun: false });
    expect(outbox).toHaveLength(2);
    expect(await document(approvalKey(MONTH))).toMatchObject({ editions: { length: 2 } });
  });

  test('approved before maintainers had the days that they were promised: it goes, and somebody is told', async () => {
    const { runtime, said } = await aMonth();
    await approve(runtime, { month: MONTH, editing: none, dryRun: false });
    expect(said.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual([
      'maintainers got their letters on 2026-08-02 and were promised 3 days before sponsors see the figures, until 2026-08-05',
    ]);
    const later = await aMonth();
    const clock = { now: () => new Date('2026-08-06T06:00:00Z') };
    await approve({ ...later.runtime, clock }, { month: MONTH, editing: none, dryRun: false });
    expect(later.said.filter(({ level }) => level === 'warning')).toEqual([]);
  });

  test('approved by two at once, it goes once', async () => {
    const { runtime, outbox } = await aMonth();
    const order = { month: MONTH, editing: none, dryRun: false };
    const both = await Promise.all([approve(runtime, order), approve(runtime, order)]);
    expect(outbox).toHaveLength(1);
    expect(both.filter(({ again }) => !again)).toHaveLength(1);
  });

  test('that is held by now stays, approved or not', async () => {
    const { runtime, outbox } = await aMonth();
    const holds = [{ month: MONTH, ...ostrel, reason: 'Their review is on Friday' }];
    const order = { month: MONTH, editing: { ...none, holds }, dryRun: false };
    const { letters } = await approve(runtime, order);
    expect(letters[0]?.delivered.withheld).toEqual({
      why: 'held',
      says: 'the letter about Ostrel is held: Their review is on Friday',
    });
    expect(outbox).toEqual([]);
    await approve(runtime, { ...order, editing: none });
    expect(outbox).toHaveLength(1);
  });

  test('that is held is told to who runs the programme, of this month alone', async () => {
    const { runtime, document } = await aMonth();
    const holds = [
      { month: MONTH, ...ostrel, reason: 'Their review is on Friday' },
      { month: '2026-06', ...ostrel, reason: 'They were away' },
    ];
    await writeEditing(runtime, MONTH, { ...none, holds });
    const planned = await document<Plan>(planKey(MONTH));
    const programme = { name: 'Harbour Office', recipients: ['office@harbour.example'] };
    const made = await madeReport(
      runtime,
      { ...planned, config: { ...planned.config, programme } },
      { audience: 'programme', subject: 'programme' },
    );
    expect(made.report.sections.find(({ id }) => id === 'held')).toMatchObject({
      notes: ['To Ostrel: Their review is on Friday'],
    });
  });

  test('that is not written cannot be approved', async () => {
    const { runtime, newest, keys } = await aMonth();
    await runtime.store.remove(editionKey((await newest(ostrel))!, 'report.json'));
    await expect(approve(runtime, { month: MONTH, editing: none, dryRun: false })).rejects.toThrow(
      'There is nothing to read yet: no letter to Ostrel for 2026-07. Run: community-hat run --month 2026-07',
    );
    expect(await keys(approvalKey(MONTH))).toEqual([]);
  });

  test('gets the foreword that is configured by the time it is written anew', async () => {
    const { runtime, document } = await aMonth();
    const forewords = [{ month: MONTH, text: 'A word before' }];
    await writeEditing(runtime, MONTH, { ...none, forewords });
    const { edition } = await report(runtime, { month: MONTH, ...ostrel });
    expect(await document<Report>(editionKey(edition, 'report.json'))).toMatchObject({
      foreword: 'A word before',
    });
  });
});
