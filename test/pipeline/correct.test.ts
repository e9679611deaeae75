import { editionKey, planKey, receiptKey, supersededKey } from '../../functions/model/keys.ts';
import type { Receipt } from '../../functions/model/receipt.ts';
import type { Report } from '../../functions/model/report.ts';
import type { Plan } from '../../functions/model/run.ts';
import { approve } from '../../functions/pipeline/approve.ts';
import { correct } from '../../functions/pipeline/correct.ts';
import { documentBytes } from '../../functions/pipeline/documents.ts';
import { contentsOf } from './contents-of.ts';
import { type DeliveredMonth, deliveredMonth, MONTH, theConfig } from './delivered-month.ts';
import { dyingStore } from './dying-store.ts';

const lights = { audience: 'maintainers', subject: 'lights' } as const;
const ostrel = { audience: 'sponsor', subject: 'ostrel' } as const;
/** What was wrong: decisions are graded by other limits. */
const limits = { thresholds: { 'waiting-decisions': { watch: 0, neglected: 400 } } };
const reason = 'The limits were those of another project <b>&{{x}}';

let aMonth: () => Promise<DeliveredMonth>;
beforeAll(async () => {
  aMonth = await deliveredMonth();
}, 60_000);

function order(
  settings: Record<string, unknown> = limits,
  more: Partial<Parameters<typeof correct>[1]> = {},
) {
  return {
    month: MONTH,
    version: '1',
    letter: lights,
    reason,
    force: false,
    dryRun: false,
    config: theConfig(settings),
    ...more,
  };
}

test('a correction is a further revision that says what is different and why, to who got the one before', async () => {
  const { runtime, outbox, order: same, document, newest } = await aMonth();
  const outcome = await correct(runtime, { ...same, ...order() });
  expect(outcome).toMatchObject({ made: 'corrected', edition: { subject: 'lights', revision: 2 } });
  expect(outbox.map(({ to, subject }) => [to.address, subject])).toEqual([
    ['anna@lights.example', expect.stringMatching(/^Correction 1: Lights, July: /)],
    ['ben@lights.example', expect.stringMatching(/^Correction 1: Lights, July: /)],
  ]);
  const edition = (await newest(lights))!;
  const { correction } = await document<Report>(editionKey(edition, 'report.json'));
  expect(correction).toEqual({ reason, at: '2026-08-02T06:00:00.000Z', changes: outcome.changes });
  expect(outcome.changes).toContain('Decisions that wait: to watch, was fine.');
});

test('the letter before stays, and so does what the month was made with', async () => {
  const { runtime, order: same, document, newest } = await aMonth();
  const before = (await newest(lights))!;
  const letter = await runtime.store.read(editionKey(before, 'letter.html'));
  const plan = await document<Plan>(planKey(MONTH));
  await correct(runtime, { ...same, ...order() });
  expect(await runtime.store.read(editionKey(before, 'letter.html'))).toEqual(letter);
  expect(await document(supersededKey(MONTH, 1, 'plan.json'))).toEqual(plan);
  expect(await document(planKey(MONTH))).toMatchObject({
    superseded: 1,
    config: { thresholds: limits.thresholds },
  });
});

test('other letters that were sent stay as they are and are told about; what nobody has got is written anew', async () => {
  const { runtime, order: same, newest, document } = await aMonth();
  const [charts, sponsor] = [
    (await newest({ audience: 'maintainers', subject: 'charts' }))!,
    (await newest(ostrel))!,
  ];
  const before = await runtime.store.read(editionKey(charts, 'report.json'));
  const editing = { forewords: [{ month: MONTH, text: 'A word to all' }] };
  const outcome = await correct(runtime, { ...same, ...order({ ...limits, editing }) });
  expect(await runtime.store.read(editionKey(charts, 'report.json'))).toEqual(before);
  expect(outcome.alsoDifferent).toEqual([{ audience: 'maintainers', subject: 'charts' }]);
  expect(outcome.alsoRewritten).toEqual([ostrel]);
  expect(await document(editionKey(sponsor, 'report.json'))).toMatchObject({ foreword: 'A word to all' });
});

test('where nothing would be different nothing is written, unless it is forced', async () => {
  const { runtime, outbox, order: same } = await aMonth();
  const before = await contentsOf(runtime.store);
  expect(await correct(runtime, { ...same, ...order({}) })).toMatchObject({
    made: 'unchanged',
    edition: null,
  });
  expect(await contentsOf(runtime.store)).toEqual(before);
  const forced = await correct(runtime, { ...same, ...order({}, { force: true }) });
  expect(forced.report?.correction?.changes).toEqual(['No figure and no word of it is different.']);
  expect(outbox).toHaveLength(2);
});

test('a dry run says what would be different and who would get it, and leaves nothing behind', async () => {
  const { runtime, outbox, order: same } = await aMonth();
  const before = await contentsOf(runtime.store);
  const outcome = await correct(runtime, { ...same, ...order(limits, { dryRun: true }) });
  expect(outcome.changes).toContain('Decisions that wait: to watch, was fine.');
  expect(outcome.delivered?.counts).toMatchObject({ wouldSend: 2 });
  expect(outbox).toEqual([]);
  expect(await contentsOf(runtime.store)).toEqual(before);
});

test('to whom the letter was refused gets the correction: it was meant for them too', async () => {
  const { runtime, outbox, order: same, newest, document } = await aMonth();
  const edition = (await newest(lights))!;
  const key = receiptKey(edition, runtime.secrets.hash('recipient', 'ben@lights.example'));
  const refused: Receipt = { ...(await document<Receipt>(key)), state: 'refused', reason: 'mailbox full' };
  await runtime.store.write(key, documentBytes(refused));
  await correct(runtime, { ...same, ...order() });
  expect(outbox.map(({ to }) => to.address)).toEqual(['anna@lights.example', 'ben@lights.example']);
});

test('who was listed after the letter was sent gets no correction of it', async () => {
  const { runtime, outbox, order: same, newest } = await aMonth();
  const edition = (await newest(lights))!;
  const ben = runtime.secrets.hash('recipient', 'ben@lights.example');
  await runtime.store.remove(receiptKey(edition, ben));
  await correct(runtime, { ...same, ...order() });
  expect(outbox.map(({ to }) => to.address)).toEqual(['anna@lights.example']);
});

test('the same again goes on and makes no further revision; another mistake makes one', async () => {
  const { runtime, outbox, order: same, newest } = await aMonth();
  await correct(runtime, { ...same, ...order() });
  const again = await correct(runtime, { ...same, ...order() });
  expect(again).toMatchObject({
    made: 'goesOn',
    edition: { revision: 2 },
    delivered: { counts: { sent: 0 } },
  });
  expect(outbox).toHaveLength(2);
  const back = await correct(runtime, { ...same, ...order({}, { reason: 'They were right' }) });
  expect(back).toMatchObject({ made: 'corrected', edition: { revision: 3 } });
  expect(await newest(lights)).toMatchObject({ revision: 3 });
  expect(outbox.at(-1)?.subject).toMatch(/^Correction 2: /);
});

test('killed at any write and started again it ends the same: one revision, one letter each', async () => {
  const whole = await aMonth();
  await correct(whole.runtime, { ...whole.order, ...order() });
  const expected = await contentsOf(whole.runtime.store);
  // Every fifth write, in turn done and not done: each go measures the month twice.
  for (let fatal = 1; ; fatal += 5) {
    const { runtime, outbox, order: same } = await aMonth();
    const dying = dyingStore(runtime.store, fatal, fatal % 2 === 0);
    const survived = await correct({ ...runtime, store: dying }, { ...same, ...order() }).then(
      () => true,
      () => false,
    );
    if (survived) break;
    await correct(runtime, { ...same, ...order() });
    const sent = outbox.map(({ id }) => id);
    expect(new Set(sent).size).toBe(sent.length);
    const contents = await contentsOf(runtime.store);
    // A letter that was handed over when it died is unknown, and stays so.
    const settled = (all: ReadonlyMap<string, string>) =>
      [...all].filter(([key]) => !key.startsWith('receipts/'));
    expect(settled(contents)).toEqual(settled(expected));
  }
}, 120_000);

test('a letter that nobody has got is no correction: it is written anew, and waits as before', async () => {
  const { runtime, outbox, order: same } = await aMonth();
  const settings = { editing: { forewords: [{ month: MONTH, text: 'A word to all' }] } };
  const outcome = await correct(runtime, { ...same, ...order(settings, { letter: ostrel }) });
  expect(outcome).toMatchObject({
    made: 'rewritten',
    edition: { revision: 1 },
    report: { correction: null },
    delivered: { withheld: { why: 'unapproved' } },
  });
  expect(outbox).toEqual([]);
  const { letters } = await approve(runtime, { month: MONTH, editing: theConfig().editing, dryRun: false });
  expect(letters[0]?.delivered.counts).toMatchObject({ sent: 1 });
});

test('what was not read for the month cannot be corrected into it', async () => {
  const { runtime, order: same } = await aMonth();
  const config = theConfig();
  const [first, second] = config.projects;
  const projects = [{ ...first!, repositories: ['harbour-lights/new'] }, second!];
  const before = await contentsOf(runtime.store);
  await expect(correct(runtime, { ...same, ...order(), config: { ...config, projects } })).rejects.toThrow(
    'harbour-lights/new was not read for 2026-07',
  );
  expect(await contentsOf(runtime.store)).toEqual(before);
});

test('a letter that is not there is told so', async () => {
  const { runtime, order: same } = await aMonth();
  const letter = { audience: 'programme', subject: 'programme' } as const;
  await expect(correct(runtime, { ...same, ...order(limits, { letter }) })).rejects.toThrow(
    'No letter to programme about programme for 2026-07, so there is nothing to correct.',
  );
});
