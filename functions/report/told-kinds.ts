import type { Finding, Status } from '../model/finding.ts';
import { KINDS, type Kind, kindOf } from '../model/kinds.ts';
import type { SetAside } from './findings-aside.ts';
import { worstFirst } from './worst-first.ts';

export interface ToldKind {
  readonly kind: Kind;
  readonly name: string;
  /** The finding that tells how it stands; null: nothing of this kind is measured. */
  readonly told: Finding | null;
  readonly setAside: string | null;
}

/** How each kind of work stands, all six always: by the worst of its findings, or by the first where all are fine. */
export function toldKinds(findings: readonly Finding[], aside: SetAside): readonly ToldKind[] {
  return KINDS.map(({ kind, name }) => {
    const told = telling(
      findings.filter((finding) => kindOf(finding) === kind),
      aside,
    );
    const wanted = told !== null && (told.status === 'neglected' || told.status === 'watch');
    return { kind, name, told, setAside: wanted ? (aside.get(told.id) ?? null) : null };
  });
}

/** Without a grade: what is known before what is not, and what could not be read before what only does not apply. */
const UNGRADED: readonly Status[] = ['fine', 'noted', 'unavailable', 'not-enough-data', 'not-applicable'];

/** What is set aside tells of its kind only where nothing else of it wants anything. */
function telling(findings: readonly Finding[], aside: SetAside): Finding | null {
  const wanting = worstFirst(findings);
  const first = wanting.find(({ id }) => !aside.has(id)) ?? wanting[0];
  if (first !== undefined) return first;
  for (const wanted of UNGRADED) {
    const found = findings.find(({ status }) => status === wanted);
    if (found !== undefined) return found;
  }
  return null;
}
