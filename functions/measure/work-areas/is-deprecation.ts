import { declaredType } from './declared-type.ts';
import type { DescribedChange } from './described-change.ts';

/**
 * Whether title or label say that something is deprecated or no longer supported. What merely touches something
 * deprecated (`fix deprecation warning`, `replace deprecated call`) is not.
 */
export function isDeprecation({ title, labels }: Pick<DescribedChange, 'title' | 'labels'>): boolean {
  for (const label of labels) if (LABEL.test(label)) return true;
  const { rest } = declaredType(title);
  return PATTERNS.some((pattern) => pattern.test(rest)) && !ONLY_TOUCHES.test(rest);
}

const LABEL = /^((area|kind|type|a|c|t)[-/: ]+)?(deprecat(ion|ions|ed|e)|removals?)$/i;

const THING = `(the |all |some |old |more |any |our |long[- ])*`;
const PATTERNS = [
  /^(\w+: )?(soft[- ]|hard[- ])?deprecat(e|es|ed|ing|ion of|ions? for)\b/i,
  /\b(and|to|then) deprecate\b/i,
  /^mark(s|ed|ing)? .*\b(as )?deprecated\b/i,
  /\b(add|emit|raise|show|issue)(s|ed|ing)? (a |an )?deprecation (warning|notice|message)s?\b/i,
  new RegExp(`\\b(remov|delet)(e|es|ed|ing|al of) ${THING}(previously |already )?deprecat(ed|ions?)\\b`, 'i'),
  new RegExp(`\\bdrop(s|ped|ping)? ${THING}deprecat(ed|ions?)\\b`, 'i'),
  /\b(drop|remov|end|stop|discontinu)(s|e|es|ed|ped|ping|ing|al of)? ([\w.+#<>=-]+ ){0,4}support\b/i,
  /\b(drop|remov|end)(s|e|es|ed|ped|ping|ing|al of)? support (for|of)\b/i,
  /\bno longer support/i,
  /\bsunset(s|ting)?\b/i,
];
const ONLY_TOUCHES = /\b(fix|avoid|silence|ignore|suppress|resolve|address)(es|s|ed|ing)? .*deprecat/i;
