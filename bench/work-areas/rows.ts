import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { ChangedFile } from '../../functions/measure/work-areas/described-change.ts';
import { type Features, featuresOf } from '../../functions/measure/work-areas/features.ts';

/** A commit of the benchmark, with the area that its author declared. */
export interface Row {
  readonly repo: string;
  readonly oid: string;
  readonly title: string;
  readonly files: readonly ChangedFile[];
  readonly fileCount: number;
  readonly authorIsBot: boolean;
  /** Drawn at natural frequency, not added for the sake of a rare area. */
  readonly natural: boolean;
  readonly type: string;
  /** Which rule made the area of type and scope. */
  readonly rule: string;
  /** In the benchmark's names. */
  readonly area: string;
}

/** All rows below a folder of `OWNER+NAME.ndjson.gz`, in the order of the files' names. */
export function readRows(folder: string): Row[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ndjson.gz'));
  return names.sort().flatMap((name) => {
    const lines = gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n');
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Row);
  });
}

/** What the model sees of a row: never its truth. */
export function featuresOfRow({ title, files, fileCount, authorIsBot }: Row): Features {
  return featuresOf({ title, labels: [], files, fileCount, byBot: authorIsBot });
}
