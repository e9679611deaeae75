import type { GithubError } from '../github-transport.ts';
import { passingNullAt } from '../reason-at.ts';
import type { FilesStep } from './files-step.ts';
import type { WireFolders, WirePageTexts } from './files-wire.ts';

/** By the index in its batch: what an answer does not have because the server could not now, each with the reason. */
export function lackingOf(
  step: Exclude<FilesStep, { readonly kind: 'start' }>,
  wire: object,
  errors: readonly GithubError[],
): ReadonlyMap<number, string> {
  const lacking = new Map<number, string>();
  for (const index of step.batch.keys()) {
    const path = missingPath(step.kind, wire, index);
    const reason = path === null ? null : passingNullAt(errors, ['repository', ...path]);
    if (reason !== null) lacking.set(index, reason);
  }
  return lacking;
}

function missingPath(kind: 'folders' | 'pages', wire: object, index: number): readonly string[] | null {
  if (kind === 'folders') {
    const folder = (wire as WireFolders)[`f${index}`] ?? null;
    return (folder?.entries ?? null) === null ? [`f${index}`] : null;
  }
  const texts = wire as WirePageTexts;
  const blob = texts[`b${index}`] ?? null;
  if (blob === null || (blob.text === null && blob.isBinary === false)) return [`b${index}`];
  const { head } = texts;
  if (head === null) return ['head'];
  const nodes = head[`h${index}`]?.nodes ?? null;
  return nodes === null || nodes.includes(null) ? ['head', `h${index}`] : null;
}
