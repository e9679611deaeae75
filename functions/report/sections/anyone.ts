import type { Finding } from '../../model/finding.ts';
import { kindOf } from '../../model/kinds.ts';
import type { ListEntry, Section } from '../../model/report.ts';
import { grouped } from '../grouped.ts';
import { hasAnswer } from '../has-answer.ts';
import { inTurn } from '../in-turn.ts';
import type { MaintainersSource } from '../parts.ts';
import { worstFirst } from '../worst-first.ts';

const MOST = 5;

/**
 * Work that needs no commit rights: a piece of each kind in turn, of the worst findings first. What the ask shows is no
 * second piece of work, unless there is no other.
 */
export function anyone({
  findings: { findings },
  aside,
  asks,
}: Pick<MaintainersSource, 'findings' | 'aside' | 'asks'>): Section | null {
  const all = inTurn(
    grouped(inOrder(findings, aside), (finding) => kindOf(finding) ?? 'practices').map((own) =>
      inTurn(own.map(pieces)),
    ),
  );
  const unlike = all.filter(({ url }, at) => all.findIndex((each) => each.url === url) === at);
  const asked = new Set(asks[0]?.evidence.map(({ url }) => url));
  const others = unlike.filter(({ url }) => !asked.has(url));
  const entries = (others.length > 0 ? others : unlike).slice(0, MOST);
  if (entries.length === 0) return null;
  return {
    id: 'anyone',
    title: 'Wear the Community Hat this month',
    lead: 'No commit rights needed.',
    inLetter: 3,
    shape: 'list',
    finding: null,
    entries,
    total: entries.length,
  };
}

function inOrder(findings: readonly Finding[], aside: MaintainersSource['aside']): readonly Finding[] {
  const worst = worstFirst(findings);
  const rest = findings.filter((finding) => isCountedSingly(finding) && !worst.includes(finding));
  return [...worst, ...rest].filter(({ id }) => !aside.has(id));
}

/** Of what is fine, only what is counted one by one waits for somebody; the changes behind a median are on their way. */
function isCountedSingly(finding: Finding): boolean {
  return hasAnswer(finding) && finding.unit === 'count' && finding.value === finding.evidenceTotal;
}

function pieces({ forAnyone: todo, evidence }: Finding): readonly ListEntry[] {
  return todo === null ? [] : evidence.map((item) => ({ ...item, todo }));
}
