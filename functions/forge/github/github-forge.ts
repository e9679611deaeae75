import type { Clock, Forge, HarvestPage, HarvestRequest, Secrets } from '../../model/ports.ts';
import type { FacetName } from '../../model/snapshot.ts';
import { afterTrouble, nothingFrom } from './after-trouble.ts';
import { type Allowance, allowance } from './allowance.ts';
import type { GithubTransport } from './github-transport.ts';
import { beginning, facetOf, liveRoots, type Place, placeOf } from './place.ts';
import { MOST_ALIASES } from './queries/continuation-query.ts';
import { readContinuations } from './read-continuations.ts';
import { readPage } from './read-page.ts';
import { readSkip } from './read-skip.ts';
import type { Reading } from './reading.ts';
import { nextStep, type Step } from './step.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import { widthAfter } from './width.ts';
import type { WireRateLimit, WireRepository } from './wire.ts';

interface Ports {
  readonly transport: GithubTransport;
  readonly secrets: Pick<Secrets, 'hash'>;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

/** Waits about so many seconds: not exactly, so that many who failed at once do not come back at once. */
export type Sleep = (seconds: number) => Promise<void>;

/** Between tries in a row; the last one for all that follow. */
const PAUSES = [1, 4, 15] as const;
const LONGEST_PAUSE = 15;

const DEADLINE_RESERVE_MS = 60_000;

/**
 * Reads repositories from GitHub's GraphQL API. One request at a time: more of a token at once runs into
 * secondary limits. Addresses of commits leave here as domain and keyed hash.
 */
export function githubForge(
  transport: GithubTransport,
  secrets: Pick<Secrets, 'hash'>,
  clock: Clock,
  sleep: Sleep,
): Forge {
  const budget = allowance();
  return { harvest: (request) => harvestPages(request, { transport, secrets, clock, sleep }, budget) };
}

async function* harvestPages(
  request: HarvestRequest,
  ports: Ports,
  budget: Allowance,
): AsyncGenerator<HarvestPage> {
  let place = request.resume === null ? beginning(request.facets) : placeOf(request.resume);
  if (place.open.length === 0) yield pageOf(nothingFrom(place), null, 0, 0);
  let troubles = 0;
  while (place.open.length > 0) {
    const now = ports.clock.now();
    const pause = isOver(request.deadline, now) ? now.toISOString() : budget.pauseUntil(now);
    if (pause !== null) {
      yield pageOf(nothingFrom(place), pause, 0, 0);
      return;
    }
    const step = nextStep(place, request.repository);
    const answer = await ports.transport.send(step.query, step.variables);
    const verdict = verdictOn(answer, ports.clock.now());
    const limit = verdict.kind === 'use' ? rateLimitOf(verdict.data) : null;
    budget.note(answer, limit);
    troubles = verdict.kind === 'again' ? troubles + 1 : 0;
    const pauses = PAUSES[troubles - 1] !== undefined;
    // What a moment may mend is asked again as it was; only what lasts is taken for too much.
    const reading =
      verdict.kind === 'again' && !verdict.overload && pauses
        ? nothingFrom(place)
        : readingOf(verdict, step, place, request, ports, answer.seconds);
    place = reading.place;
    yield pageOf(reading, verdict.kind === 'wait' ? verdict.until : null, 1, limit?.cost ?? 0);
    if (verdict.kind === 'wait') return;
    if (verdict.kind !== 'again' || place.open.length === 0) continue;
    const seconds = PAUSES[troubles - 1] ?? LONGEST_PAUSE;
    const after = new Date(ports.clock.now().getTime() + seconds * 1000);
    if (isOver(request.deadline, after)) {
      yield pageOf(nothingFrom(place), after.toISOString(), 0, 0);
      return;
    }
    await ports.sleep(seconds);
  }
}

function readingOf(
  verdict: Verdict,
  step: Step,
  place: Place,
  { repository: name }: HarvestRequest,
  { secrets }: Ports,
  seconds: number,
): Reading {
  if (verdict.kind === 'wait') return nothingFrom(place);
  if (verdict.kind === 'again') return afterTrouble(place, step, verdict.reason);
  const { data, errors } = verdict;
  if (step.kind === 'continuations') {
    const easier = {
      ...place,
      aliases: Math.min(MOST_ALIASES, place.aliases * 2),
      tries: withoutTries(place, ['continuations']),
    };
    return readContinuations(data, step.batch, easier, errors);
  }
  if (step.kind === 'skip') return readSkip(data, step.facet, place, errors);
  const repository = (data.repository ?? null) as WireRepository | null;
  const tries = withoutTries(place, step.facets);
  // Others that have just failed are to be tried with no more than they failed with.
  const width = Object.keys(tries).length > 0 ? place.width : widthAfter(place.width, seconds);
  const poison = Object.fromEntries(
    Object.entries(place.poison ?? {}).filter(([facet]) => !step.facets.some((read) => read === facet)),
  );
  const wider = { ...place, width, tries, poison };
  return readPage(repository, step.roots, wider, { name, errors, secrets });
}

function withoutTries({ tries }: Place, done: readonly (FacetName | 'continuations')[]): Place['tries'] {
  return Object.fromEntries(Object.entries(tries).filter(([what]) => !done.some((name) => name === what)));
}

function pageOf(
  { rows, unreadable, facets, place }: Reading,
  resumeAt: string | null,
  requests: number,
  points: number,
): HarvestPage {
  const done = place.open.length === 0;
  const progress: Partial<Record<FacetName, { read: number; of: number | null }>> = {};
  for (const root of liveRoots(place)) {
    const { read, of } = place.roots[root] ?? { read: 0, of: null };
    progress[facetOf(root)] = { read, of };
  }
  return {
    rows,
    facets,
    unreadable,
    done,
    resumeAt: done ? null : resumeAt,
    resume: place,
    cost: { requests, points },
    progress,
  };
}

function isOver(deadline: string | null, now: Date): boolean {
  return deadline !== null && Date.parse(deadline) - now.getTime() < DEADLINE_RESERVE_MS;
}

function rateLimitOf(data: Readonly<Record<string, unknown>>): WireRateLimit | null {
  return (data.rateLimit ?? null) as WireRateLimit | null;
}
