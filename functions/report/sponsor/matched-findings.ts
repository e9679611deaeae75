import type { ActiveSponsor } from '../active-sponsor.ts';
import { uncaredFindings } from './uncared-findings.ts';

/** What is neglected where a company's people work, counted without what was set aside. */
export function matchedFindings(parts: Pick<ActiveSponsor, 'company' | 'projects' | 'acknowledged'>): {
  readonly all: number;
  /** Of these, in files or folders that own people have worked in. */
  readonly known: number;
  /** What is true of all that are known. */
  readonly where: 'files' | 'folders';
} {
  const all = uncaredFindings(parts).filter(({ setAside }) => setAside === null);
  const known = all.flatMap(({ match }) =>
    match !== null && match.people > 0 && match.where !== 'repositories' ? [match.where] : [],
  );
  return { all: all.length, known: known.length, where: known.includes('folders') ? 'folders' : 'files' };
}
