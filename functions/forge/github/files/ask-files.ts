import type { Ask, Harvest, Progress, UsableAnswer } from '../ask.ts';
import { halfOf } from '../half-of.ts';
import type { Place } from '../place.ts';
import { filesQuery, partOf } from '../queries/files-query.ts';
import { afterFilesTrouble } from './after-files-trouble.ts';
import { type FilesReading, failWalk } from './files-reading.ts';
import { type FilesStep, nextFilesStep } from './files-step.ts';
import { readFilesStep } from './read-files-step.ts';
import { nothingFrom } from './read-start.ts';
import { MOST_ALIASES, type Walk } from './walk.ts';

/** A walk's next step, which goes along with those of others. */
interface Part {
  readonly harvest: Harvest;
  readonly walk: Walk;
  readonly step: FilesStep;
}

/**
 * The next request for files: the next step of the first repository, and of as many others as fit; of each what stands
 * at its head first, then its owner's `.github`. `null`: all files are read.
 */
export function askFiles(harvests: readonly Harvest[]): Ask | null {
  const parts = partsOf(harvests);
  if (parts.length === 0) return null;
  return {
    ...filesQuery(parts.map(({ step }) => step)),
    repositories: parts.map((_, index) => partOf(index)),
    unread: parts.map((part) => progressOf(part, nothingFrom(part.walk))),
    read: (answer) =>
      Promise.all(
        parts.map(async (part, index) =>
          progressOf(
            part,
            await readFilesStep(part.step, part.walk, part.harvest.request, ownAnswer(answer, index)),
          ),
        ),
      ),
    readLess: (reason) => parts.map((part) => progressOf(part, lessOf(part, parts.length, reason))),
  };
}

function partsOf(harvests: readonly Harvest[]): readonly Part[] {
  const parts: Part[] = [];
  let size = 0;
  let crowd = Number.POSITIVE_INFINITY;
  for (const harvest of harvests) {
    const { request, place } = harvest;
    const [walk] = place.files.walks;
    if (walk === undefined) continue;
    const step = nextFilesStep(walk, request, commitsHeadOf(place));
    crowd = Math.min(crowd, parts.length === 0 ? walk.crowd : crowd);
    const fits = size + step.size <= MOST_ALIASES && parts.length < Math.min(crowd, walk.crowd);
    if (parts.length > 0 && !fits) continue;
    parts.push({ harvest, walk, step });
    size += step.size;
  }
  return parts;
}

/** All of a harvest is of one head, as long as that is there. */
function commitsHeadOf({ chain, update }: Place): string | null {
  return chain.head ?? update?.history.head ?? null;
}

/** The answer as if it had been asked alone. Errors that are not at another's path are everybody's. */
function ownAnswer({ data, errors, seconds }: UsableAnswer, index: number): UsableAnswer {
  const part = partOf(index);
  const own = errors.flatMap((error) => {
    const [first, ...rest] = error.path ?? [];
    if (first === undefined) return [error];
    return first === part ? [{ ...error, path: ['repository', ...rest] }] : [];
  });
  return { data: { repository: data[part] ?? null }, errors: own, seconds };
}

/** Nobody knows which of several was too much: each goes on with fewer beside it. */
function lessOf({ walk, step, harvest }: Part, parts: number, reason: string): FilesReading {
  if (parts > 1) return nothingFrom({ ...walk, crowd: halfOf(parts) });
  return afterFilesTrouble(walk, step, reason, harvest.request);
}

function progressOf({ harvest: { request, place } }: Part, reading: FilesReading): Progress {
  const [, ...others] = place.files.walks;
  const { walk, missing, ...read } = reading;
  if (missing === undefined) {
    const walks = walk.open.length > 0 ? [walk, ...others] : others;
    return { request, ...read, place: withWalks(place, walks) };
  }
  // Where there is no repository its owner is not asked either.
  const facets = others.map((other) => failWalk(other, missing).facets);
  return { request, ...read, facets: Object.assign({}, read.facets, ...facets), place: withWalks(place, []) };
}

function withWalks(place: Place, walks: readonly Walk[]): Place {
  return { ...place, files: { walks } };
}
