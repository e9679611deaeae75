import type { Evidence, Finding, ProjectFindings } from '../model/finding.ts';
import type { LastAsk, ReportAsk } from '../model/report.ts';
import type { SetAside } from './findings-aside.ts';
import { hasAnswer } from './has-answer.ts';

/**
 * What became of one ask of the month before: which of its items are no longer among this month's evidence.
 * `repositories`: those that the project has this month.
 */
export function lastAsk(
  month: string,
  ask: ReportAsk,
  { findings, repositories }: Pick<ProjectFindings, 'findings' | 'repositories'>,
  aside: SetAside = new Map(),
): LastAsk {
  const now = findings.find(({ id }) => id === ask.finding);
  const { finding, title, project, text } = ask;
  const asked = { month, finding, title, project, text };
  const since = aside.get(ask.finding);
  const told = (outcome: string) => (since === undefined ? outcome : `${outcome} It is ${since}.`);
  const seen = now === undefined ? [] : ask.evidence.filter((item) => canBeSeen(item, now, repositories));
  if (now === undefined || !wasRead(now) || (seen.length === 0 && ask.evidence.length > 0)) {
    const outcome = told('Whether it was done could not be seen this month.');
    return { ...asked, items: [], done: null, of: ask.evidence.length, outcome };
  }
  const items = seen.map((item) => itemNow(item, now));
  const done = items.filter((each) => each.done).length;
  const of = items.length;
  return {
    ...asked,
    items,
    done,
    of,
    outcome: told(of === 0 ? standing(now) : countedOutcome({ done, of, which: followed(ask, of) }, now)),
  };
}

/** Evidence stands at any number, also where there is too little for a share. */
function wasRead({ status }: Finding): boolean {
  return status !== 'unavailable' && status !== 'not-applicable';
}

/** What lies in a repository that was not counted this month, or was taken out or renamed, is neither done nor open. */
function canBeSeen(
  { repository }: Evidence,
  { missing }: Finding,
  repositories: ProjectFindings['repositories'],
): boolean {
  const isItsOwn = (name: string) => sameName(name, repository);
  return repositories.some(isItsOwn) && !missing.some((each) => isItsOwn(each.repository));
}

/** A config may spell a repository in other letters than its forge. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Of what is open this month's row, as the lists beside it tell it; without its days where a list that was cut has none. */
function itemNow(asked: Evidence, now: Finding): LastAsk['items'][number] {
  if (isDone(asked, now)) return { item: asked, done: true };
  const listed = now.evidence.find((item) => isSame(item, asked));
  return { item: listed ?? { ...asked, days: null, note: '' }, done: false };
}

/**
 * Not listed any more, and not only for want of room: of a list that was cut, what waited longer than its last entry
 * would have to be in it.
 */
function isDone(asked: Evidence, { evidence, evidenceTotal }: Finding): boolean {
  if (evidence.some((item) => isSame(item, asked))) return false;
  const last = evidence.at(-1)?.days ?? 0;
  return evidenceTotal <= evidence.length || (asked.days !== null && asked.days >= last);
}

/** Addresses change where a repository is renamed; what has no number has nothing but its address. */
function isSame(a: Evidence, b: Evidence): boolean {
  if (a.number === null || b.number === null) return a.url === b.url;
  return a.number === b.number && a.kind === b.kind && sameName(a.repository, b.repository);
}

/** Where not all that was asked for are followed: a letter asks for seven and links five. Null: all are, or could be seen. */
function followed({ evidence, total }: ReportAsk, seen: number): Counted['which'] {
  if (total <= evidence.length) return null;
  return seen < evidence.length ? 'linked and could be seen' : 'linked';
}

interface Counted {
  readonly done: number;
  readonly of: number;
  readonly which: 'linked' | 'linked and could be seen' | null;
}

/**
 * What left the list may have been done, or closed, or its author became a maintainer: only that it left is known.
 * Where the list was but where to begin (a share, say, who carries the work), what counts is how its measure stands.
 */
function countedOutcome(counted: Counted, now: Finding): string {
  const { done, of } = counted;
  if (done === 0) return `${all(counted)} ${of === 1 ? 'is' : 'are'} still there.`;
  return `${leftTheList(counted)} ${now.unit === 'share' ? standing(now) : 'Thank you.'}`;
}

function leftTheList(counted: Counted): string {
  const { done, of, which } = counted;
  if (done === of) return `${all(counted)} left the list.`;
  return which === null
    ? `${done} of ${of} left the list.`
    : `Of the ${of} that were ${which}, ${done} left the list.`;
}

/** `Both`, `All 5 linked ones`. */
function all({ of, which }: Counted): string {
  if (which === null) return of === 1 ? 'It' : of === 2 ? 'Both' : `All ${of}`;
  const unseen = which === 'linked' ? '' : ' that could be seen';
  const linked = of === 1 ? 'The linked one' : `${of === 2 ? 'Both' : `All ${of}`} linked ones`;
  return `${linked}${unseen}`;
}

/** For an ask without items: where its measure stands. */
function standing(now: Finding): string {
  if (!hasAnswer(now)) return 'There is too little data to say what became of it.';
  if (now.status === 'neglected') return 'That measure is still neglected.';
  return now.status === 'watch'
    ? 'That measure still needs watching.'
    : 'That measure is fine now. Thank you.';
}
