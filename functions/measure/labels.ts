/**
 * What labels say, in the words that projects use for them. A pattern fits a whole label whose dashes, dots,
 * underscores, slashes and colons were read as blanks (`S-waiting-on-author`, `status: needs rebase`).
 */
const MEANINGS = {
  decision:
    /\b(proposals?|rfc|needs? (a )?(decision|discussion)|design decision|final comment period|decision (needed|required)|discuss(ion)?)\b/,
  'waiting-for-author':
    /\b((waiting|awaiting|wait) ((for|on) )?(the )?(author|contributor|reporter|op|response|reply|changes|info(rmation)?|feedback)|author (action|response|feedback|input)|needs? (author|info(rmation)?|more info(rmation)?|response|changes|work|revision|update|author feedback)|changes requested|pending response)\b/,
  'needs-rebase': /\b((needs?|requires?) (a )?rebase|merge conflicts?|has conflicts?|conflicts?)\b/,
  'checks-failing':
    /\b((checks?|ci|tests?|build) (failing|failed|failure|fails|broken|red)|failing (checks?|ci|tests?))\b/,
  parked: /\b(parked|postponed|deferred|on ice|backlog|someday|future|icebox|later)\b/,
  held: /(?<!\bnot )\b(on hold|hold|held|blocked|do not merge|dnm|do not review)\b/,
  'proposed-for-closing':
    /\b(propose[d]?( for| to)? clos(e|ing|ure)|to close|close candidate|pending clos(e|ure)|stale|no action needed|wont ?fix|won't fix)\b/,
  documentation:
    /^((area|kind|type|topic|component|category|issue|[a-z]) )?(user |api |missing |improve |better |bad )?(docs?|documentation)( (bugs?|issues?|problems?|request|update|fix|improvements?|enhancements?))?$|^(docs?|documentation) \w+$/,
  'for-newcomers':
    /\b(good (first|1st)|good for (new|beginner|starter|first)\w*|first (issue|bug|timers?|contribution)( only)?|beginners?|newcomers?|newbies?|easy|low hanging( fruit)?|up for grabs)\b(?! roadblock)|^((difficulty|level|type|kind|[a-z]) )?starter( (bug|issue|task))?$/,
  upkeep:
    /(?<!\b(no|needs?|requires?) )\b(upkeep|(tech(nical)?|code|design) ?debt|refactor(ing|s)?|clean ?ups?|maintenance|maintainability|chores?|housekeeping|moderni[sz](e|ation)|code (health|quality)|tests?|testing|flaky|flakes?|dependenc(y|ies)|deps|docs?|documentation)\b(?!( not)? (needed|required|failing|failed))|\b(ci|ci cd|continuous integration)$/,
  deprecation: /\b(deprecat\w*|sunset\w*|end of life|eol|removals?)\b/,
  wip: /\b(wip|work in progress|not ready)\b|^((status|state|kind|type) )?draft( pr)?$/,
} as const;

/** `RFC approved` and the like tell that a decision was made. */
export const DECIDED = /\b(approved|accepted|rejected|declined|decided|done|implemented|closed)\b/;

export type Meaning = keyof typeof MEANINGS;

type Labels = ReadonlySet<string> | readonly string[];

const known = new WeakMap<Labels, Map<Meaning, boolean>>();

/** Whether one of the labels has the meaning. Told once of the same labels: every month asks again. */
export function hasLabel(labels: Labels, meaning: Meaning): boolean {
  const meanings = known.get(labels) ?? new Map<Meaning, boolean>();
  known.set(labels, meanings);
  const found = meanings.get(meaning) ?? tellMeaning(labels, meaning);
  meanings.set(meaning, found);
  return found;
}

function tellMeaning(labels: Labels, meaning: Meaning): boolean {
  for (const label of labels) {
    const words = plain(label);
    if (MEANINGS[meaning].test(words) && !(meaning === 'decision' && DECIDED.test(words))) return true;
  }
  return false;
}

/** Whether one of the labels has one of the meanings. */
export function hasAnyLabel(labels: Labels, meanings: readonly Meaning[]): boolean {
  return meanings.some((meaning) => hasLabel(labels, meaning));
}

/** Whether a title declares work in progress: `WIP: ...`, `ci: WIP`, `Draft: ...`, `... (wip)`. */
export function isWipTitle(title: string): boolean {
  return (
    /\bWIP\b/.test(title) ||
    /^\s*wip\b/i.test(title) ||
    /^\s*(draft|do not merge)(:| [-–])/i.test(title) ||
    /[[(]\s*(wip|draft)\s*[\])]/i.test(title)
  );
}

function plain(label: string): string {
  return label
    .toLowerCase()
    .replace(/[-_./:]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
