import { counted } from './counted.ts';
import { daysBefore } from './days.ts';
import { filesTouched } from './files-touched.ts';
import type { NotCounted } from './indicator.ts';
import { mergedChanges } from './merged-changes.ts';
import { mirrored } from './mirror.ts';
import type { ChangeTable, Tables } from './tables/tables.ts';

type Needed = Pick<Tables, 'repository' | 'changes' | 'commits'>;

/** Share of code from which on tests and pages may be asked for. */
const ENOUGH_CODE = 0.2;
/** Fewest merged changes that it is told from. */
const FEWEST = 10;

const known = new WeakMap<ChangeTable, Map<number, NotCounted | null>>();

/**
 * Why what is asked of code is not asked here; `null`: it is. A code repository is one in which at least 20 % of the
 * files that its merged changes of a year touched (at least 10 changes) are code, tests included. A mirror is none.
 * Told once for a table and time: several indicators ask.
 */
export function notCode(tables: Needed, t: number): NotCounted | null {
  const times = known.get(tables.changes) ?? new Map<number, NotCounted | null>();
  known.set(tables.changes, times);
  let told = times.get(t);
  if (told === undefined) {
    told = mirrored(tables, t) ?? tellCode(tables, t);
    times.set(t, told);
  }
  return told;
}

function tellCode(tables: Needed, t: number): NotCounted | null {
  let changes = 0;
  let touches = 0;
  let code = 0;
  for (const i of mergedChanges(tables, daysBefore(t, 365), t)) {
    const files = filesTouched(tables.changes, i);
    if (files === null) continue;
    changes++;
    touches += files.all;
    code += files.code;
  }
  if (changes < FEWEST)
    return {
      none: 'not-enough-data',
      reason: `${counted(changes, 'merged change')} in a year; whether this is a repository of code is told from ${FEWEST}`,
    };
  if (code >= touches * ENOUGH_CODE) return null;
  return {
    none: 'not-applicable',
    reason: `${code} of ${touches} files that its changes touched in a year are code: it is no repository of code`,
  };
}
