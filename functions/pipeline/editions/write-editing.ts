import type { Editing } from '../../model/config.ts';
import type { EditingDocument } from '../../model/editing-document.ts';
import { editingKey } from '../../model/keys.ts';
import type { Store } from '../../model/ports.ts';
import { writeDocument } from '../documents.ts';

/** Keeps what the configuration holds back and adds now: it may change until a letter is sent. */
export async function writeEditing(store: Store, month: string, editing: Editing): Promise<void> {
  const document: EditingDocument = { schema: 1, ...editing };
  await writeDocument(store, editingKey(month), document);
}
