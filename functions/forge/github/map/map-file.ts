import type { FileRow } from '../../../model/snapshot.ts';
import type { WireFile } from '../wire.ts';

const CHANGES: Readonly<Record<string, FileRow['change']>> = {
  ADDED: 'added',
  MODIFIED: 'modified',
  DELETED: 'deleted',
  RENAMED: 'renamed',
  COPIED: 'copied',
  CHANGED: 'changed',
};

export function mapFile(file: WireFile): FileRow {
  return {
    path: file.path,
    additions: file.additions,
    deletions: file.deletions,
    change: CHANGES[file.changeType] ?? 'changed',
  };
}
