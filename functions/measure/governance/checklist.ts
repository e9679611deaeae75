import type { PageRow } from '../../model/snapshot.ts';

/** What a contributor looks for, in the order in which it is told. */
export const CHECKLIST = [
  'governance',
  'owners',
  'becoming-a-maintainer',
  'contributing',
  'security',
  'conduct',
  'change-template',
  'release-notes',
  'deprecation-policy',
  'roadmap',
] as const;
export type Entry = (typeof CHECKLIST)[number];

/** What is known of a repository's documents at its head, and of its owner's. */
export interface Documents {
  /** Paths of all files. */
  readonly paths: readonly string[];
  readonly pages: readonly PageRow[];
  readonly organizationPages: readonly PageRow[];
}

/** Told by other means than by documents. */
export interface Practice {
  readonly hasReleases: boolean;
  readonly hasDatedMilestone: boolean;
}

/** The entries of the checklist that are missing, in its order. */
export function missingEntries(documents: Documents, practice: Practice): readonly Entry[] {
  return CHECKLIST.filter((entry) => !isThere(entry, documents, practice));
}

function isThere(entry: Entry, documents: Documents, { hasReleases, hasDatedMilestone }: Practice): boolean {
  switch (entry) {
    case 'owners':
      return has(documents, 'maintainers') || documents.paths.some((path) => named(path, NAMES.owners));
    case 'becoming-a-maintainer':
      return has(documents, entry) || texts(documents).some((text) => tellsTheWay(text));
    case 'change-template':
      return changeTemplates(documents).some(({ text }) => asksFor(text).everything);
    case 'release-notes':
      return hasReleases || has(documents, entry);
    case 'deprecation-policy':
      return has(documents, entry) || texts(documents).some((text) => DEPRECATION_POLICY.test(text));
    case 'roadmap':
      return hasDatedMilestone || has(documents, entry);
    default:
      return has(documents, entry);
  }
}

/** Templates of changes; those of the owner hold where the repository has none of its own. */
export function changeTemplates({ pages, organizationPages }: Documents): readonly PageRow[] {
  const own = pages.filter(({ id }) => TEMPLATE.test(id));
  return own.length > 0 ? own : organizationPages.filter(({ id }) => TEMPLATE.test(id));
}

/** Whether a template asks for tests, for documentation, and for both. */
export function asksFor(text: string | null): {
  readonly tests: boolean;
  readonly documentation: boolean;
  readonly everything: boolean;
} {
  const tests = /\btest(s|ed|ing|-?cases?)?\b/i.test(text ?? '');
  const documentation = /\b(docs?|documentation|documented|readme)\b/i.test(text ?? '');
  return { tests, documentation, everything: tests && documentation };
}

const ENDING = '\\.(?:md|markdown|mdx|rst|adoc|asciidoc|txt)';
const PLACES = '^(?:(?:\\.github|docs?|documentation)/)?';

/** Where each may stand, in small letters; a folder of that name holds it too. */
const NAMES = {
  governance: at(
    '(?:project[-_])?(?:governance|charter)(?:[-_]model)?|(?:technical[-_])?steering[-_]committee|tsc|leadership',
  ),
  maintainers: at('(?:core[-_])?(?:maintainers|committers|core[-_]team)'),
  owners: /(^|\/)(codeowners|owners)$/,
  'becoming-a-maintainer': at(
    '(?:how[-_]to[-_])?becom(?:e|ing)[-_][\\w-]*(?:maintainer|committer|member)s?|(?:contributor|membership|community)[-_]ladder|community[-_]membership|ladder',
  ),
  contributing: at(
    'contribut(?:ing|e)(?:[-_]guide(?:lines)?)?|contribution[-_]guide(?:lines)?|contributors?[-_]guide',
  ),
  security: at('security(?:[-_]policy)?'),
  conduct: at('code[-_ ]of[-_ ]conduct|conduct'),
  'release-notes': at('change[-_]?logs?|changes|history|news|release[-_]?notes|releases|whats[-_]?new'),
  'deprecation-policy': at(
    'deprecat(?:ion|ions|ed)(?:[-_][\\w-]+)?|(?:api[-_])?(?:stability|compatibility|support|versioning|backwards?[-_]compatibility)[-_](?:policy|promise|guarantees?)',
  ),
  roadmap: at('(?:[\\w-]+[-_])?roadmap'),
} as const;

const TEMPLATE = /^((\.github|docs)\/)?pull_request_template(\.\w+$|\/.|$)/i;
const DEPRECATION_POLICY = /\bdeprecation (policy|process|period|timeline|schedule|cycle)\b/i;

function at(names: string): RegExp {
  return new RegExp(`${PLACES}(?:${names})(?:/.+${ENDING}|(?:${ENDING})?)$`);
}

function has({ paths, organizationPages }: Documents, entry: Exclude<keyof typeof NAMES, 'owners'>): boolean {
  return (
    paths.some((path) => named(path, NAMES[entry])) ||
    organizationPages.some(({ id }) => named(id, NAMES[entry]))
  );
}

function named(path: string, pattern: RegExp): boolean {
  return pattern.test(path.toLowerCase());
}

function texts({ pages, organizationPages }: Documents): readonly string[] {
  return [...pages, ...organizationPages].flatMap(({ text }) => text ?? []);
}

/** A few words in one line that say how somebody comes to lead. */
function tellsTheWay(text: string): boolean {
  return text.split('\n').some((line) => WAYS.some((way) => way.test(line.slice(0, 1000))));
}

const ROLE =
  '(?:maintainers?|committers?|core (?:team|developers?|contributors?|members?)|reviewers?|approvers?|owners?)';
const WAYS = [
  new RegExp(`\\bbecom(?:e|es|ing) (?:an? |the )?(?:(?!of |for |to |by )[\\w-]+ ){0,2}${ROLE}\\b`, 'i'),
  new RegExp(
    `\\b(?:promot\\w+|invited?|elevated) to (?:be |become )?(?:an? |the )?(?:(?!of |for |to |by )[\\w-]+ ){0,2}${ROLE}\\b`,
    'i',
  ),
  new RegExp(
    `\\b(?:nominat|elect|add|appoint|propos)(?:e|es|ed|ing|ion of|ions of|ment of)? (?:an? |the )?(?:new )${ROLE}\\b`,
    'i',
  ),
  /\bcontributor ladder\b/i,
];
