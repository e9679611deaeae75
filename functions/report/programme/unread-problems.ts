import type { ProjectFindings } from '../../model/finding.ts';
import { FACETS, type FacetName } from '../../model/snapshot.ts';
import { beginSentence } from '../begin-sentence.ts';
import { listed } from '../listed.ts';
import type { ProgrammeParts } from '../parts.ts';
import { soMany } from '../so-many.ts';

/** As a letter has room for without cutting a sentence. */
const WORDS = 16;

/**
 * What could not be read or added up, a sentence each, the cause first, in the order of the config. The page of a project
 * has each cause in full.
 */
export function unreadProblems({
  projects,
  portfolio,
}: Pick<ProgrammeParts, 'projects' | 'portfolio'>): readonly string[] {
  const unread = projects.flatMap((own) => {
    const reasons = [...new Set(own.unreadable.map(({ reason }) => reason))];
    return reasons.map((reason) => causeOf(reason, whatOf(own, reason)));
  });
  const told = new Set(projects.flatMap(({ unreadable }) => unreadable.map(({ repository }) => repository)));
  const missing = portfolio.missing
    .filter(({ what }) => !told.has(what))
    .map(({ what, reason }) => {
      const whole = sentence(`${what} is missing: ${reason}`);
      return wordsOf(whole).length <= WORDS ? whole : causeOf(reason, `${what} is missing`);
    });
  return [...unread, ...missing];
}

const FACET_WORDS: Readonly<Record<FacetName, string>> = {
  repository: 'settings',
  labels: 'labels',
  milestones: 'milestones',
  releases: 'releases',
  tree: 'files',
  pages: 'pages',
  organizationPages: 'pages',
  issues: 'issues',
  changes: 'changes',
  discussions: 'discussions',
  commits: 'commits',
  pathCommits: 'commits',
};

/** `issues and changes of harbour-lights/beacon`, `everything of 6 repositories of Slow Railway`. */
function whatOf({ project, unreadable }: ProjectFindings, reason: string): string {
  const same = unreadable.filter((each) => each.reason === reason);
  const facets = FACETS.filter((facet) => same.some((each) => each.facet === facet));
  const words = [...new Set(facets.map((facet) => FACET_WORDS[facet]))];
  const repositories = [...new Set(same.map(({ repository }) => repository))];
  // Labels are read with what bears them.
  const all = FACETS.every((facet) => facet === 'labels' || words.includes(FACET_WORDS[facet]));
  const [only] = repositories;
  const where =
    repositories.length === 1
      ? only
      : `${soMany(repositories.length, 'repository', 'repositories')} of ${project.name}`;
  return `${all ? 'everything' : listed(words, 2)} of ${where}`;
}

/** `GitHub gave up: commits of harbour-lights/beacon.` Of a long reason its first sentence, as far as there is room. */
function causeOf(reason: string, what: string): string {
  const first = wordsOf(/^.*?[.!?](?=\s|$)/s.exec(reason)?.[0].slice(0, -1) ?? reason);
  const room = Math.max(4, WORDS - wordsOf(what).length);
  const cause = first.length > room ? `${first.slice(0, room).join(' ')}…` : first.join(' ');
  return `${beginSentence(cause)}: ${what}.`;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** A reason may end in what to run. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
