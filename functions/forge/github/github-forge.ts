import type { Clock, Forge, HarvestPage, HarvestRequest, HarvestStep, Secrets } from '../../model/ports.ts';
import { type Allowance, allowance } from './allowance.ts';
import type { Ask, Harvest, Progress } from './ask.ts';
import { chainProgress } from './chain/chain-progress.ts';
import { filesProgress } from './files/files-place.ts';
import type { GithubTransport } from './github-transport.ts';
import { nextAsk } from './next-ask.ts';
import { isDone, placeOf } from './place.ts';
import { markOf } from './update/github-mark.ts';
import { updateProgress } from './update/update-progress.ts';
import { type Verdict, verdictOn } from './verdict.ts';
import type { WireRateLimit } from './wire.ts';
import { withTime } from './with-time.ts';
import { withTroubles } from './with-troubles.ts';

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
  return {
    harvest: (requests, deadline) =>
      harvestSteps(requests, deadline, { transport, secrets, clock, sleep }, budget),
  };
}

async function* harvestSteps(
  requests: readonly HarvestRequest[],
  deadline: string | null,
  ports: Ports,
  budget: Allowance,
): AsyncGenerator<HarvestStep> {
  let harvests: readonly Harvest[] = requests.map((request) => ({ request, place: placeOf(request) }));
  const over = harvests.filter(({ place }) => isDone(place));
  if (over.length > 0) yield { pages: over.map((harvest) => pageOf(nothingFor(harvest))), resumeAt: null };
  let troubles = 0;
  for (;;) {
    const ask = await nextAsk(harvests, ports.secrets);
    if (ask === null) return;
    const now = ports.clock.now();
    const pause = isOver(deadline, now) ? now.toISOString() : budget.pauseUntil(now);
    if (pause !== null) {
      yield { pages: [], resumeAt: pause };
      return;
    }
    const answer = await ports.transport.send(ask.query, ask.variables);
    const verdict = verdictOn(answer, ports.clock.now(), ask.repositories);
    const limit = verdict.kind === 'use' ? rateLimitOf(verdict.data) : null;
    budget.note(answer, limit, ports.clock.now());
    troubles = verdict.kind === 'again' ? troubles + 1 : 0;
    const progress = (await progressOf(ask, verdict, answer.seconds, troubles)).map((each) =>
      withTime(withTroubles(each), answer),
    );
    harvests = harvests.map(({ request, place }) => ({
      request,
      place: progress.find((each) => each.request === request)?.place ?? place,
    }));
    yield {
      pages: withCost(progress.map(pageOf), limit?.cost ?? 0),
      resumeAt: verdict.kind === 'wait' ? verdict.until : null,
    };
    if (verdict.kind === 'wait') return;
    if (verdict.kind !== 'again' || harvests.every(({ place }) => isDone(place))) continue;
    const seconds = PAUSES[troubles - 1] ?? LONGEST_PAUSE;
    const after = new Date(ports.clock.now().getTime() + seconds * 1000);
    if (isOver(deadline, after)) {
      yield { pages: [], resumeAt: after.toISOString() };
      return;
    }
    await ports.sleep(seconds);
  }
}

async function progressOf(
  ask: Ask,
  verdict: Verdict,
  seconds: number,
  troubles: number,
): Promise<readonly Progress[]> {
  switch (verdict.kind) {
    case 'wait':
      return ask.unread;
    case 'use':
      return ask.read({ data: verdict.data, errors: verdict.errors, seconds });
    case 'again': {
      // What a moment may mend is asked again as it was; only what lasts is taken for too much.
      const mayPass = !verdict.overload && PAUSES[troubles - 1] !== undefined;
      return mayPass ? ask.unread : ask.readLess(verdict.reason);
    }
  }
}

function nothingFor({ request, place }: Harvest): Progress {
  return { request, place, rows: [], unreadable: [], facets: {} };
}

function pageOf({ request, rows, unreadable, facets, place }: Progress): HarvestPage {
  return {
    repository: request.repository,
    rows,
    facets,
    unreadable,
    done: isDone(place),
    mark: isDone(place) ? markOf({ request, place }) : null,
    resume: place,
    cost: { requests: 0, points: 0 },
    progress: {
      ...chainProgress(place.chain),
      ...updateProgress(place.update),
      ...filesProgress(place.files),
    },
  };
}

/** A request is counted once. */
function withCost(pages: readonly HarvestPage[], points: number): readonly HarvestPage[] {
  return pages.map((page, index) => (index === 0 ? { ...page, cost: { requests: 1, points } } : page));
}

function isOver(deadline: string | null, now: Date): boolean {
  return deadline !== null && Date.parse(deadline) - now.getTime() < DEADLINE_RESERVE_MS;
}

function rateLimitOf(data: Readonly<Record<string, unknown>>): WireRateLimit | null {
  return (data.rateLimit ?? null) as WireRateLimit | null;
}
