import type { DescribedChange } from '../../../functions/measure/work-areas/described-change.ts';

/** A change with ten lines added and four deleted in each file. */
export function aChange(
  title: string,
  { paths = ['src/lamp.ts'], labels = [], byBot = false }: ChangeParts = {},
): DescribedChange {
  const files = paths?.map((path) => ({ path, additions: 10, deletions: 4 })) ?? null;
  return { title, labels, files, fileCount: files?.length ?? 3, byBot };
}

interface ChangeParts {
  /** `null`: unknown. */
  readonly paths?: readonly string[] | null;
  readonly labels?: readonly string[];
  readonly byBot?: boolean;
}
