import type { Editing } from '../../model/config.ts';
import type { EditingDocument } from '../../model/editing-document.ts';
import { editingKey } from '../../model/keys.ts';
import type { Runtime } from '../../model/ports.ts';
import { writeDocument } from '../documents.ts';
import { readForgotten } from '../forget/forgotten.ts';
import { maskDocument } from '../forget/mask-document.ts';

/** Keeps what the configuration holds back and adds now: it may change until a letter is sent. */
export async function writeEditing(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  month: string,
  editing: Editing,
): Promise<void> {
  const forgotten = await readForgotten({ store, secrets });
  const document: EditingDocument = maskDocument({ schema: 1, ...editing }, forgotten);
  await writeDocument(store, editingKey(month), document);
}
