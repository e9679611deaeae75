import type { Ask, Harvest, Progress, UsableAnswer } from '../ask.ts';
import { afterFilesTrouble } from './after-files-trouble.ts';
import { type FilesReading, failWalk } from './files-reading.ts';
import { type FilesStep, nextFilesStep } from './files-step.ts';
import type { WireFilesStart, WireFolders, WirePageTexts } from './files-wire.ts';
import { readFolders } from './read-folders.ts';
import { readPageTexts } from './read-page-texts.ts';
import { nothingFrom, readStart } from './read-start.ts';
import { easier, type Walk } from './walk.ts';

/** The next request for the files of a repository, or of its owner's `.github`; `null`: all are read. */
export function askFiles({ request, place }: Harvest): Ask | null {
  const [walk, ...others] = place.files.walks;
  if (walk === undefined) return null;
  const step = nextFilesStep(walk, request, place.chain.head);
  const progress = ({ walk: next, ...read }: FilesReading): readonly Progress[] => {
    const walks = next.open.length > 0 ? [next, ...others] : others;
    return [{ request, ...read, place: { ...place, files: { walks } } }];
  };
  return {
    query: step.query,
    variables: step.variables,
    unread: progress(nothingFrom(walk)),
    read: async (answer) => progress(await readStep(step, walk, request, answer)),
    readLess: (reason) => progress(afterFilesTrouble(walk, step, reason, request)),
  };
}

async function readStep(
  step: FilesStep,
  walk: Walk,
  request: Harvest['request'],
  { data, errors }: UsableAnswer,
): Promise<FilesReading> {
  const repository = data.repository ?? null;
  const next = easier(walk);
  if (step.kind === 'start')
    return readStart(repository as WireFilesStart | null, next, step.head, request, errors);
  if (repository === null) return failWalk(walk, 'The repository went away while it was read');
  if (step.kind === 'folders')
    return readFolders(repository as WireFolders, step.batch, next, request, errors);
  return readPageTexts(
    repository as WirePageTexts,
    step.batch,
    { ...next, head: step.head },
    request,
    errors,
  );
}
