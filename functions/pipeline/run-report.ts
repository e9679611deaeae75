import type { Approval, ApprovalRequest } from '../model/approval.ts';
import { approvalKey, approvalRequestKey, editionKey, receiptsOf } from '../model/keys.ts';
import { configuredLetter, lettersOf } from '../model/letters.ts';
import { monthsBack } from '../model/month.ts';
import type { Runtime, Store } from '../model/ports.ts';
import type { Receipt } from '../model/receipt.ts';
import type { Report } from '../model/report.ts';
import type { Plan } from '../model/run.ts';
import type { ApprovalStanding, LetterStanding, RecipientCounts, RunReport } from '../model/run-report.ts';
import { whyWithheld } from './delivery/why-withheld.ts';
import { readDocument, readPlan } from './documents.ts';
import { newestEdition } from './newest-edition.ts';
import { repositoriesRead } from './run-report/repositories-read.ts';

/**
 * How a month stands, read from the store alone: what was read, how each letter and each of its recipients stands, and
 * what wants a person. @throws where the month was not planned
 */
export async function runReport(
  runtime: Pick<Runtime, 'store' | 'secrets' | 'clock'>,
  { month }: { readonly month: string },
): Promise<RunReport> {
  const { store, clock } = runtime;
  const plan = await readPlan(store, month);
  const repositories = await repositoriesRead(store, plan);
  const letters: LetterStanding[] = [];
  for (const name of lettersOf(plan.config)) letters.push(await standingOf(runtime, plan, name));
  const approval = await approvalStanding(store, plan);
  const report = {
    schema: 1 as const,
    month,
    at: clock.now().toISOString(),
    repositories: { ...repositories, readBefore: await readBefore(store, month) },
    letters,
    recipients: sumOf(letters.map(({ recipients }) => recipients)),
    approval,
  };
  return { ...report, problems: [] };
}

async function readBefore(store: Store, month: string): Promise<number | null> {
  const before = await readPlan(store, monthsBack(month, 1)).catch(() => null);
  return before === null ? null : (await repositoriesRead(store, before)).read;
}

async function standingOf(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  plan: Plan,
  letter: { readonly audience: LetterStanding['audience']; readonly subject: string },
): Promise<LetterStanding> {
  const { store } = runtime;
  const { name, recipients: listed } = configuredLetter(letter, plan);
  const edition = await newestEdition(runtime, plan.month, letter, plan.config);
  const report =
    edition === null ? null : await readDocument<Report>(store, editionKey(edition, 'report.json'));
  if (edition === null || report === null)
    return {
      ...letter,
      name,
      edition: null,
      revision: null,
      withheld: null,
      recipients: { ...NONE, waiting: listed.length },
    };
  const receipts: Receipt[] = [];
  for await (const key of store.list(receiptsOf(edition))) {
    const receipt = await readDocument<Receipt>(store, key);
    if (receipt !== null) receipts.push(receipt);
  }
  return {
    ...letter,
    name,
    edition: editionKey(edition, 'report.json'),
    revision: edition.revision,
    withheld: await whyWithheld(store, plan, edition, report),
    recipients: countsOf(receipts, listed.length),
  };
}

const NONE: RecipientCounts = {
  sent: 0,
  suppressed: 0,
  refused: 0,
  unknown: 0,
  waiting: 0,
  bounced: 0,
  complained: 0,
};

function countsOf(receipts: readonly Receipt[], listed: number): RecipientCounts {
  const counts = { ...NONE, waiting: Math.max(0, listed - receipts.length) };
  for (const { state, events = [] } of receipts) {
    counts[state === 'claimed' ? 'unknown' : state] += 1;
    if (events.some(({ kind }) => kind === 'bounced')) counts.bounced += 1;
    if (events.some(({ kind }) => kind === 'complained')) counts.complained += 1;
  }
  return counts;
}

function sumOf(all: readonly RecipientCounts[]): RecipientCounts {
  const keys = Object.keys(NONE) as (keyof RecipientCounts)[];
  return Object.fromEntries(
    keys.map((key) => [key, all.reduce((sum, counts) => sum + counts[key], 0)]),
  ) as unknown as RecipientCounts;
}

async function approvalStanding(store: Store, { month, config }: Plan): Promise<ApprovalStanding> {
  const request = await readDocument<ApprovalRequest>(store, approvalRequestKey(month));
  const approval = await readDocument<Approval>(store, approvalKey(month));
  return {
    needed: config.sponsors.length > 0 && config.approval !== 'none',
    askedAt: request?.askedAt ?? null,
    approvedAt: approval?.at ?? null,
    by: approval === null ? null : (approval.by ?? 'person'),
    lapsedAt: request?.lapsedAt ?? null,
  };
}
