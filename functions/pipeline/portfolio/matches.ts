import { companyKey } from '../../measure/by-employer.ts';
import type { Match } from '../../model/company-findings.ts';
import type { Evidence, Finding } from '../../model/finding.ts';
import { workOf } from './company-record.ts';
import type { ProjectPart, RepositoryPart } from './read-portfolio.ts';

/** Pieces of evidence to begin with. */
const SHOWN = 5;

/** A match before its people are counted: whoever counts several together counts nobody twice. */
export interface OpenMatch extends Omit<Match, 'people'> {
  readonly people: ReadonlySet<string>;
}

/**
 * For each neglected finding of a project, who of the company has worked in a year in the files that its evidence is
 * about, or in their folders; where the evidence is about no files, in the repositories that it is from.
 */
export function matchesOf(company: string, { project, findings, repositories }: ProjectPart): OpenMatch[] {
  return findings.findings
    .filter(({ status }) => status === 'neglected')
    .map(({ id, title, says, evidence }) => ({
      project,
      finding: { id, title, says },
      ...handsFor(companyKey(company), evidence, repositories),
    }));
}

/** The same, as it may be told. */
export function countMatch({ people, ...match }: OpenMatch): Match {
  return { ...match, people: people.size };
}

function handsFor(
  company: string,
  evidence: Finding['evidence'],
  repositories: readonly RepositoryPart[],
): Pick<OpenMatch, 'people' | 'where' | 'evidence'> {
  const places = new Map(repositories.map((repository) => [repository.name, repository]));
  const known = evidence.flatMap((piece) => {
    const hands = places.get(piece.repository)?.companies.hands[piece.url];
    return hands === undefined ? [] : [{ piece, where: hands.where, people: hands.people[company] ?? [] }];
  });
  if (known.length > 0) {
    const own = known.filter(({ people }) => people.length > 0);
    return {
      where: own.some(({ where }) => where === 'folders') ? 'folders' : 'files',
      people: new Set(own.flatMap(({ people }) => people)),
      evidence: firstOf(
        own.map(({ piece }) => piece),
        evidence,
      ),
    };
  }
  const named = new Set(evidence.map(({ repository }) => repository));
  const concerned = named.size === 0 ? repositories : repositories.filter(({ name }) => named.has(name));
  return {
    where: 'repositories',
    people: new Set(workOf(company, concerned).people),
    evidence: firstOf([], evidence),
  };
}

/** What own people know, then the rest; worst first in both. */
function firstOf(known: readonly Evidence[], evidence: readonly Evidence[]): Evidence[] {
  return [...known, ...evidence.filter((piece) => !known.includes(piece))].slice(0, SHOWN);
}
