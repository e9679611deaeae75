import type { Secrets } from '../../../model/ports.ts';
import type { Ask, Harvest, Progress, UsableAnswer } from '../ask.ts';
import { beginning } from '../chain/chain-place.ts';
import { inVain } from '../in-vain.ts';
import { isOverload, isPassing } from '../passing-error.ts';
import { TRIES_ALONE } from '../tries-alone.ts';
import { readMark } from './github-mark.ts';
import { giveUp, triedAgain } from './give-up.ts';
import { knownOf } from './known.ts';
import { readCheck } from './read-check.ts';
import { readItem } from './read-item.ts';
import { readList } from './read-list.ts';
import { readRepository } from './read-repository.ts';
import { staleItems } from './stale.ts';
import { type Picked, pick, type Task, weightOf } from './tasks.ts';
import type { UpdateHarvest } from './update-harvest.ts';
import { FULL_LOAD, WIDEST_LOAD } from './update-place.ts';
import { closed, nothingRead, type UpdateContext, type UpdateReading, withItems } from './update-reading.ts';
import { type Placed, updateRequest } from './update-request.ts';

const LEAST_LOAD = 0.1;

/** The next request of repositories that are brought up to date: it is filled with tasks of any of them. */
export async function askUpdate(harvests: readonly Harvest[], secrets: Pick<Secrets, 'hash'>): Promise<Ask> {
  const open = harvests.flatMap((harvest) => {
    const { update } = harvest.place;
    return update === null || update.open.length === 0 ? [] : [{ ...harvest, update }];
  });
  const load = Math.min(...open.map(({ update }) => update.load));
  const touched = new Set(pick(open, load).map(({ whose }) => whose));
  const all = await Promise.all([...touched].map(prepared));
  const picked = pick(all, load);
  const { query, variables, places } = updateRequest(picked);
  const weight = picked.reduce((sum, { task }) => sum + weightOf(task), 0);
  return {
    query,
    variables,
    repositories: places.flatMap(({ task, alias }) => (task.kind === 'scan' ? [alias] : [])),
    unread: all.map((harvest) => progressOf(harvest, nothingRead(harvest.update))),
    read: (answer) =>
      Promise.all(
        all.map(async (harvest) => {
          const before = nothingRead({ ...harvest.update, load: grown(load, weight, answer) });
          const reading = readPlaces(before, harvest, places, answer, secrets);
          return progressOf(harvest, await withStaleItems(reading, harvest));
        }),
      ),
    readLess: (reason) => readLess(all, picked, Math.min(load, weight), reason),
  };
}

/** What is known is read before it is first needed; what it lacks, and checks that may have changed, are queued. */
async function prepared(harvest: Omit<UpdateHarvest, 'known'>): Promise<UpdateHarvest> {
  const { since } = harvest.request;
  if (since === null) throw new Error('An update of what is not known. This is a bug of ours');
  const known = await knownOf(since);
  if (harvest.update.checks !== null) return { ...harvest, known };
  const checks = harvest.update.open.includes('changes') ? known.checks : [];
  const lost = (readMark(since)?.lost ?? []).map((item) => ({ ...item, threads: true, tries: 0 }));
  const begun = nothingRead({ ...harvest.update, checks });
  return { ...harvest, known, update: withItems(begun, known, [...lost, ...known.incomplete]).place };
}

/** Items that have a label or a milestone that is gone, or has another name now, are read again. */
async function withStaleItems(reading: UpdateReading, harvest: UpdateHarvest): Promise<UpdateReading> {
  const { since } = harvest.request;
  if (since === null || reading.replaced) return reading;
  return withItems(reading, harvest.known, await staleItems(since, reading.stale));
}

function readPlaces(
  before: UpdateReading,
  harvest: UpdateHarvest,
  places: readonly Placed[],
  { data, errors }: UsableAnswer,
  secrets: Pick<Secrets, 'hash'>,
): UpdateReading {
  const context: UpdateContext = { request: harvest.request, known: harvest.known, errors };
  const mine = places.filter(({ whose }) => whose === harvest);
  const scans = mine.flatMap(({ task }) => (task.kind === 'scan' ? [task.name] : []));
  const alias = mine.find(({ task }) => task.kind === 'scan')?.alias;
  const begun = alias === undefined ? before : readRepository(before, data, alias, scans, context, secrets);
  return mine.reduce((reading, { task, alias, index }) => {
    if (task.kind === 'scan') return reading;
    if (task.kind === 'list') return readList(reading, task.list, data, alias, context);
    const node = (data[alias] as readonly (object | null)[] | null | undefined)?.[index] ?? null;
    const path = data[alias] == null ? [alias] : [alias, index];
    if (task.kind === 'check') return readCheck(reading, task.check, node, path, context);
    return readItem(reading, task.item, node, path, context);
  }, begun);
}

/** Half as much, down to one task; what fails even so is given up, with the reason. */
function readLess(
  all: readonly UpdateHarvest[],
  picked: readonly Picked<UpdateHarvest>[],
  weight: number,
  reason: string,
): readonly Progress[] {
  const load = Math.max(LEAST_LOAD, weight / 2);
  const [only] = picked;
  return all.map((harvest) => {
    const before = nothingRead({ ...harvest.update, load });
    if (picked.length > 1 || only?.whose !== harvest) return progressOf(harvest, before);
    const final = triesOf(only.task) + 1 >= TRIES_ALONE;
    return progressOf(
      harvest,
      final ? giveUp(before, only.task, inVain(reason)) : triedAgain(before, only.task),
    );
  });
}

function triesOf(task: Task): number {
  switch (task.kind) {
    case 'scan':
      return task.scan.tries;
    case 'item':
      return task.item.tries;
    case 'check':
      return task.check.tries;
    case 'list':
      return task.list.tries;
  }
}

/** Grows after a request that went well and quickly, above what it began with only by what was borne. GitHub gives up at 10 s. */
function grown(load: number, weight: number, { errors, seconds }: UsableAnswer): number {
  if (errors.some(isOverload) || seconds >= 8) return Math.max(LEAST_LOAD, Math.min(load, weight) / 2);
  if (errors.some(isPassing) || seconds >= 4) return load;
  return load < FULL_LOAD
    ? Math.min(FULL_LOAD, load * 1.5)
    : Math.max(load, Math.min(WIDEST_LOAD, weight * 1.5));
}

function progressOf({ request, place }: UpdateHarvest, reading: UpdateReading): Progress {
  const { rows, unreadable } = reading;
  if (reading.replaced) {
    const chain = beginning([...place.chain.open, ...reading.place.open]);
    return { request, rows: [], unreadable: [], facets: {}, place: { ...place, chain, update: null } };
  }
  const { place: update, facets } = closed(reading);
  return { request, rows, unreadable, facets, place: { ...place, update } };
}
