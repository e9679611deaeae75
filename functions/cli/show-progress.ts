import type { ProgressEvent } from '../model/ports.ts';
import { FACETS } from '../model/snapshot.ts';
import type { Terminal } from './terminal.ts';

export interface ShownProgress {
  progress(event: ProgressEvent): void;
  /** Makes room for what comes next. */
  clear(): void;
}

/**
 * For who watches: one line that is written over. For a pipe or a log: a line for each notice and for each thousand rows
 * of a repository, so that long work is not silent. Warnings are kept in both, each once; what is said of several facets
 * of a repository for one reason is one warning.
 */
export function showProgress({ err, watched, columns }: Terminal): ShownProgress {
  const told = new Set<string>();
  const thousands = new Map<string, number>();
  let held: HeldWarning | null = null;
  const clearLine = () => {
    if (watched) err('\r\u001b[2K');
  };
  const keep = (line: string) => {
    if (told.has(line)) return;
    told.add(line);
    clearLine();
    err(`${line}\n`);
  };
  const warn = (line: string) => keep(`warning: ${line}`);
  const isForLog = ({ level, repository = '', read = 0 }: ProgressEvent) => {
    const thousand = Math.floor(read / ROWS_A_LINE);
    const further = thousand > (thousands.get(repository) ?? 0);
    if (further) thousands.set(repository, thousand);
    return level === 'notice' || further;
  };
  const release = () => {
    if (held !== null) warn(lineOf({ ...held, message: `${held.facets.join(', ')}: ${held.reason}` }));
    held = null;
  };
  return {
    clear() {
      release();
      clearLine();
    },
    progress(event) {
      const next = event.level === 'warning' ? ofFacet(event) : null;
      if (next !== null && held !== null && isSame(held, next)) {
        held = { ...held, facets: [...held.facets, ...next.facets] };
        return;
      }
      release();
      held = next;
      if (next !== null) return;
      if (event.level === 'warning') return warn(lineOf(event));
      if (!watched && isForLog(event)) keep(lineOf({ ...event, meanwhile: '' }));
      if (!watched) return;
      clearLine();
      err(shortened(lineOf(event), columns - 1));
    },
  };
}

/** Of one repository; a line each, in a log. */
const ROWS_A_LINE = 1000;

/** Until something else is told, further facets may follow. */
interface HeldWarning {
  readonly step: string;
  readonly repository: string;
  readonly facets: readonly string[];
  readonly reason: string;
}

function ofFacet({ step, repository, message }: ProgressEvent): HeldWarning | null {
  const facet = FACETS.find((each) => message.startsWith(`${each}: `));
  if (repository === undefined || facet === undefined) return null;
  return { step, repository, facets: [facet], reason: message.slice(facet.length + 2) };
}

function isSame(one: HeldWarning, other: HeldWarning): boolean {
  return one.step === other.step && one.repository === other.repository && one.reason === other.reason;
}

function lineOf({ step, repository, message, meanwhile, read, of }: ProgressEvent): string {
  const share =
    read !== undefined && of ? `${Math.floor((Math.min(read, of) / of) * 100)} %`.padStart(5) : '';
  const words = [step.padEnd(8), repository ?? '', share, message, meanwhile ?? ''].filter(
    (part) => part !== '',
  );
  return words.join('  ').replace(/\p{Cc}/gu, ' ');
}

function shortened(line: string, columns: number): string {
  const characters = [...line];
  return characters.length <= columns ? line : `${characters.slice(0, Math.max(0, columns - 1)).join('')}…`;
}
