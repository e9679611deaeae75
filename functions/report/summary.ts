import type { Finding, ProjectFindings, Status } from '../model/finding.ts';
import { kindOf } from '../model/kinds.ts';
import type { SetAside } from './findings-aside.ts';
import { hasAnswer } from './has-answer.ts';
import { inSentence } from './in-sentence.ts';
import { listed } from './listed.ts';
import { type ToldKind, toldKinds } from './told-kinds.ts';

/** A sentence or two under the headline: how the six kinds of work stand. What moved has a section of its own. */
export function summary(
  { findings, unreadable }: Pick<ProjectFindings, 'findings' | 'unreadable'>,
  aside: SetAside = new Map(),
): string {
  // A standing fact has no grade, so it is neither fine nor not.
  const graded = findings.filter(({ status }) => status !== 'noted');
  if (!graded.some(hasAnswer)) {
    return unreadable.length > 0
      ? 'Nothing is known about this month, which is not the same as nothing being wrong.'
      : 'No measure has enough data to say anything fair.';
  }
  const told = toldKinds(findings, aside);
  const sentences = [
    kinds(told),
    beside(graded, aside, told),
    asideOf(graded, aside, told),
    without(findings),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function kinds(all: readonly ToldKind[]): string {
  const standing = (wanted: Status) =>
    all.filter(({ told, setAside }) => setAside === null && told?.status === wanted);
  const neglected = standing('neglected');
  const watched = standing('watch');
  const fine = standing('fine').length;
  const aside = all.filter(({ setAside }) => setAside !== null).length;
  if (fine === all.length) return 'All six kinds of work are fine.';
  const unknown = all.filter(({ told }) => told === null || !hasAnswer(told)).length;
  if (unknown === all.length) return 'How the six kinds of work stand is not known.';
  const wanting = neglected.length + watched.length > 0;
  const parts = [
    ...(neglected.length > 0
      ? [`${neglected.length} ${are(neglected.length)} neglected (${names(neglected)})`]
      : []),
    ...(watched.length > 0
      ? [`${watched.length} ${watched.length === 1 ? 'needs' : 'need'} watching (${names(watched)})`]
      : []),
    ...(!wanting && fine > 0 ? [`${fine} ${are(fine)} fine`] : []),
    ...(aside > 0 ? [`${aside} ${are(aside)} set aside`] : []),
    ...(unknown > 0 ? [`${unknown} ${unknown === 1 ? 'has' : 'have'} no answer`] : []),
  ];
  return `Of six kinds of work, ${parts.join(', ')}.`;
}

function names(kinds: readonly ToldKind[]): string {
  return kinds.map(({ name }) => inSentence(name)).join(', ');
}

/** What is set aside and is not told in the line of its kind, because something else of it wants more. */
function asideOf(findings: readonly Finding[], aside: SetAside, kinds: readonly ToldKind[]): string | null {
  const lines = new Set(kinds.map(({ told }) => told?.id));
  const own = findings.filter(
    ({ id, status }) => aside.has(id) && !lines.has(id) && (status === 'neglected' || status === 'watch'),
  );
  const [first] = own;
  if (first === undefined) return null;
  return own.length === 1
    ? `“${first.title}” is ${aside.get(first.id)}.`
    : `Set aside: ${own.map(({ title }) => inSentence(title)).join(', ')}.`;
}

/** A figure that is told without some of the project may look better than it is. */
function without(findings: readonly Finding[]): string | null {
  const told = findings.filter(({ status }) => status !== 'unavailable');
  const names = [
    ...new Set(told.flatMap(({ missing }) => missing.map(({ repository }) => repository))),
  ].sort();
  if (names.length === 0) return null;
  const short = names.map((name) => name.split('/').at(-1)!);
  return `Not all of ${listed(short, NAMED)} could be read: figures are without it.`;
}

/** With forty repositories the rest is counted. */
const NAMED = 3;

/** What is in none of the kinds leads a letter only where no kind is as bad; then all kinds being fine is not all. */
function beside(findings: readonly Finding[], aside: SetAside, kinds: readonly ToldKind[]): string | null {
  const others = findings.filter((finding) => kindOf(finding) === null && !aside.has(finding.id));
  const wanting = kinds.filter(({ setAside }) => setAside === null).flatMap(({ told }) => told?.status ?? []);
  for (const [status, one, more] of WANTING) {
    if (status === 'watch' && (wanting.includes('watch') || wanting.includes('neglected'))) return null;
    const count = others.filter((finding) => finding.status === status).length;
    if (count > 0) return `Beside them ${count} ${count === 1 ? `measure ${one}` : `measures ${more}`}.`;
  }
  return null;
}

const WANTING = [
  ['neglected', 'is neglected', 'are neglected'],
  ['watch', 'needs watching', 'need watching'],
] as const;

function are(number: number): string {
  return number === 1 ? 'is' : 'are';
}
