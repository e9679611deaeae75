import type { HarvestRequest } from '../../../model/ports.ts';
import type { UsableAnswer } from '../ask.ts';
import { halfOf } from '../half-of.ts';
import { passingAt } from '../reason-at.ts';
import { afterFilesTrouble } from './after-files-trouble.ts';
import { type FilesReading, failWalk } from './files-reading.ts';
import type { FilesStep } from './files-step.ts';
import type { WireFilesStart, WireFolders, WirePageTexts } from './files-wire.ts';
import { lackingOf } from './lacking-of.ts';
import { readFolders } from './read-folders.ts';
import { readPageTexts } from './read-page-texts.ts';
import { readStart } from './read-start.ts';
import { easier, type Walk } from './walk.ts';

/** Reads what one step brought. What the server could not now is asked again, with less beside it. */
export async function readFilesStep(
  step: FilesStep,
  walk: Walk,
  request: HarvestRequest,
  { data, errors, seconds }: UsableAnswer,
): Promise<FilesReading> {
  const repository = data.repository ?? null;
  if (step.kind === 'start') {
    const trouble = passingAt(errors, ['repository']);
    if (trouble !== null) return afterFilesTrouble(walk, step, trouble, request);
    return readStart(repository as WireFilesStart | null, easier(walk, seconds), step.head, request, errors);
  }
  if (repository === null) {
    const trouble = passingAt(errors, ['repository']);
    if (trouble !== null) return afterFilesTrouble(walk, step, trouble, request);
    return failWalk(walk, 'The repository went away while it was read. Run harvest again');
  }
  const lacking = lackingOf(step, repository, errors);
  const [trouble] = lacking.values();
  if (trouble !== undefined && step.batch.length === 1)
    return afterFilesTrouble(walk, step, trouble, request);
  const again = new Set(lacking.keys());
  const next = again.size > 0 ? { ...walk, aliases: halfOf(step.batch.length) } : easier(walk, seconds);
  const answer = { errors, again };
  if (step.kind === 'folders')
    return readFolders(repository as WireFolders, step.batch, next, request, answer);
  return readPageTexts(
    repository as WirePageTexts,
    step.batch,
    { ...next, head: step.head },
    request,
    answer,
  );
}
