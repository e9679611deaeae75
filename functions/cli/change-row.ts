import { z } from 'zod';
import type { DescribedChange } from '../measure/work-areas/described-change.ts';
import { UsageError } from './usage-error.ts';

export interface ChangeRow {
  readonly repo: string;
  readonly oid: string;
  readonly change: DescribedChange;
}

/** @throws UsageError that names the line, what is wrong with it, and what a row looks like */
export function readChangeRow(line: string, at: number): ChangeRow {
  const row = ROW.safeParse(jsonOf(line, at));
  if (!row.success) {
    const [issue] = row.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the row' : `"${issue.path.join('.')}"`;
    throw mistake(at, `${where}: ${issue?.message ?? 'not understood'}`);
  }
  const { repo, oid, title, labels = [], files, fileCount, authorIsBot = false } = row.data;
  const count = fileCount ?? files?.length ?? 0;
  return { repo, oid, change: { title, labels, files, fileCount: count, byBot: authorIsBot } };
}

const LINES = z.number().nonnegative();
const ROW = z.object({
  repo: z.string(),
  oid: z.string(),
  title: z.string(),
  labels: z.array(z.string()).optional(),
  files: z.array(z.object({ path: z.string(), additions: LINES, deletions: LINES })).nullable(),
  fileCount: LINES.optional(),
  authorIsBot: z.boolean().optional(),
});

function jsonOf(line: string, at: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw mistake(at, 'it is no JSON');
  }
}

function mistake(at: number, what: string): UsageError {
  return new UsageError(
    `Line ${at}: ${what}. A row is one JSON object on one line; nothing from here on was classified. See: community-hat classify --help`,
  );
}
