import type { Editing } from '../../model/config.ts';
import type { Runtime } from '../../model/ports.ts';
import { readForgotten } from './forgotten.ts';
import { maskDocument } from './mask-document.ts';

/** What who runs the programme adds and holds back now, without who was forgotten. */
export async function editingWithout(
  runtime: Pick<Runtime, 'store' | 'secrets'>,
  editing: Editing,
): Promise<Editing> {
  return maskDocument(editing, await readForgotten(runtime));
}
