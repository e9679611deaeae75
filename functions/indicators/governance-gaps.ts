import { activePeople } from '../measure/active-people.ts';
import { archived } from '../measure/archived.ts';
import { counted } from '../measure/counted.ts';
import { daysBefore } from '../measure/days.ts';
import {
  asksFor,
  CHECKLIST,
  changeTemplates,
  type Documents,
  type Entry,
  missingEntries,
  type Practice,
} from '../measure/governance/checklist.ts';
import { namedOwners } from '../measure/governance/named-owners.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { isMilestoneOpenAt, milestoneKnownAt } from '../measure/milestone-known-at.ts';
import { asked, oldest } from '../measure/oldest.ts';
import type { Tables } from '../measure/tables/tables.ts';

const NEEDS = [
  'repository',
  'tree',
  'pages',
  'organizationPages',
  'milestones',
  'releases',
  'issues',
  'changes',
  'discussions',
  'commits',
] as const;
type Needed = Pick<Tables, (typeof NEEDS)[number]>;

const WORDS: Readonly<Record<Entry, string>> = {
  governance: 'how it is governed',
  owners: 'who maintains it',
  'becoming-a-maintainer': 'how to become a maintainer',
  contributing: 'how to contribute',
  security: 'a security policy',
  conduct: 'a code of conduct',
  'change-template': 'a template of changes that asks for tests and documentation',
  'release-notes': 'release notes',
  'deprecation-policy': 'a deprecation policy',
  roadmap: 'a roadmap or dated milestones',
};

interface Gaps {
  readonly repositories: number;
  /** In how many repositories each entry is missing. */
  readonly missing: Readonly<Partial<Record<Entry, number>>>;
  /** People whom owners files name, and how many of them did nothing here for a year. */
  readonly named: number;
  readonly silent: number;
}

export const governanceGaps: Indicator<(typeof NEEDS)[number], Gaps> = {
  id: 'governance-gaps',
  title: 'What is not written down',
  answers: ['documented-governance', 'open-decisions'],
  why: 'What is not written down is known to those who were there, and keeps out everybody else.',
  definition:
    "Of ten things that a contributor looks for, how many are missing: governance, maintainers or code owners, how to become a maintainer, how to contribute, a security policy, a code of conduct, a template of changes that asks for tests and documentation, release notes, a deprecation policy, a roadmap or an open milestone with a date. They are looked for by name in the root, .github and docs, and in the text of governance documents; those of the owner's .github repository stand in where a repository has none, except for code owners. Beside it, how many people whom owners files name did nothing here for 365 days.",
  needs: NEEDS,
  unit: 'count',
  worse: 'higher',
  thresholds: null,
  of: 'things looked for',
  minimum: 0,
  undated: 'files and documents, and the due dates and titles of milestones',
  count: (tables, t) => archived(tables.repository) ?? gaps(tables, t),
  merge: (a, b) => ({
    repositories: a.repositories + b.repositories,
    missing: Object.fromEntries(
      CHECKLIST.flatMap((entry) => {
        const count = (a.missing[entry] ?? 0) + (b.missing[entry] ?? 0);
        return count === 0 ? [] : [[entry, count]];
      }),
    ),
    named: a.named + b.named,
    silent: a.silent + b.silent,
  }),
  measure: ({ repositories, missing, named, silent }) => {
    const gaps = Object.values(missing).reduce((sum, count) => sum + count, 0);
    const all = repositories * CHECKLIST.length;
    const isMissing = CHECKLIST.filter((entry) => missing[entry] !== undefined);
    const isThere = CHECKLIST.filter((entry) => missing[entry] === undefined);
    return {
      value: gaps,
      over: null,
      n: all,
      part: null,
      says: `${gaps} of ${all} things that a contributor looks for are missing`,
      context: [
        ...(isMissing.length === 0
          ? []
          : [
              `Missing: ${isMissing.map((entry) => placed(entry, missing[entry]!, repositories)).join(', ')}.`,
            ]),
        ...(isThere.length === 0 ? [] : [`There: ${isThere.map((entry) => WORDS[entry]).join(', ')}.`]),
        ...(named === 0
          ? []
          : [
              `Owners files name ${counted(named, 'person', 'people')}; ${silent} of them did nothing here for 365 days.`,
            ]),
      ],
    };
  },
  evidence,
  forAnyone: 'Ask how it is done here, and propose a page',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'gap');
    const count = asked(waiting);
    return {
      maintainer: { text: `Write down what is missing, a page for each of ${these}.`, count },
      anyone: { text: `Ask how it is done, and propose a page for one of ${these}.`, count },
      employer: { text: `Let one of your people draft pages for ${these}.`, count },
    };
  },
};

function placed(entry: Entry, count: number, repositories: number): string {
  return repositories === 1 ? WORDS[entry] : `${WORDS[entry]} (in ${count} of ${repositories})`;
}

function gaps(tables: Needed, t: number): Gaps {
  const owners = namedOwners(tables.pages);
  const active = new Set<string>();
  if (owners.size > 0) {
    const { people } = tables.changes;
    for (const by of activePeople(tables, daysBefore(t, 365), t)) active.add(people.keys[by]!.toLowerCase());
  }
  return {
    repositories: 1,
    missing: Object.fromEntries(missing(tables, t).map((entry) => [entry, 1])),
    named: owners.size,
    silent: [...owners].filter((login) => !active.has(login)).length,
  };
}

const known = new WeakMap<Needed['tree'], Map<string, readonly Entry[]>>();

/** Looked for once for all months in which practice was the same: documents are those of the harvest. */
function missing(tables: Needed, t: number): readonly Entry[] {
  const practice = practiceAt(tables, t);
  const told = known.get(tables.tree) ?? new Map<string, readonly Entry[]>();
  known.set(tables.tree, told);
  const key = JSON.stringify(practice);
  const found = told.get(key) ?? missingEntries(documentsOf(tables), practice);
  told.set(key, found);
  return found;
}

function practiceAt(tables: Needed, t: number): Practice {
  return {
    hasReleases: tables.releases.some(
      ({ publishedAt }) => publishedAt !== null && Date.parse(publishedAt) <= t,
    ),
    hasDatedMilestone: tables.milestones.some(
      (milestone) => isMilestoneOpenAt(milestone, t) && milestoneKnownAt(milestone, t).dueOn !== null,
    ),
  };
}

function documentsOf({ tree, pages, organizationPages }: Needed): Documents {
  const paths = tree.flatMap(({ id, kind }) => (kind === 'file' || kind === 'link' ? id : []));
  return { paths, pages, organizationPages };
}

function evidence(tables: Needed, t: number): EvidenceItem[] {
  return missing(tables, t).map((entry) => {
    const template = entry === 'change-template' ? changeTemplates(documentsOf(tables))[0] : undefined;
    // The owner's documents are in another repository, which has no address here.
    if (template === undefined || !tables.pages.includes(template)) {
      const title = WORDS[entry].replace(/^./, (first) => first.toUpperCase());
      return { kind: 'repository', number: null, title, days: null, note: 'nowhere to be found' };
    }
    const { tests, documentation } = asksFor(template.text);
    const lacks = [...(tests ? [] : ['tests']), ...(documentation ? [] : ['documentation'])];
    const note = `does not ask for ${lacks.join(' and ')}`;
    return { kind: 'page', number: null, title: template.id, days: null, note };
  });
}
