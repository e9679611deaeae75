import type {
  AffiliatedPerson,
  AffiliationFile,
  Affiliations,
  OrganizationMembers,
} from '../model/affiliation.ts';
import type { AffiliationSettings } from '../model/config.ts';
import { type CompanyNames, companyNames } from './company-names.ts';
import { configStatements } from './config-statements.ts';
import { dayText } from './day.ts';
import { domainAndParents, domainName } from './domain-name.ts';
import { FREE_MAIL } from './free-mail.ts';
import { grouped } from './grouped.ts';
import { joinPeople } from './join-people.ts';
import { membersIn } from './members.ts';
import { readFile } from './read-file.ts';
import { statedSpells } from './stated-spells.ts';
import {
  type DomainStatement,
  EVER,
  type PersonStatement,
  type Reading,
  type Said,
  STILL,
  type Statements,
} from './statements.ts';
import { type Claim, type Timeline, timeline } from './timeline.ts';

type Conflicts = Affiliations['conflicts'];
type Problems = Affiliations['problems'];

/** A source and what it says; the config comes first and settles what files say. */
interface Source extends Statements {
  readonly name: string;
  readonly rank: number;
}

/**
 * Puts together what the config and its files say about who works for whom. What contradicts itself is listed and
 * believed on neither side; what cannot be read is listed and the rest used. Of addresses only hashes stay.
 */
export function makeAffiliations(
  {
    month,
    settings,
    files,
    organizations = [],
  }: {
    readonly month: string;
    readonly settings: AffiliationSettings;
    readonly files: readonly AffiliationFile[];
    /** As read of the forge; those of no company in the config are passed over. */
    readonly organizations?: readonly OrganizationMembers[];
  },
  reading: Reading,
): Affiliations {
  const sources: readonly Source[] = [
    { ...configStatements(settings), name: 'the configuration', rank: 0 },
    ...files.map((file) => ({ ...readFile(file, reading), name: file.path, rank: 1 })),
  ];
  const names = companyNames(sources);
  const freeMail = [
    ...new Set([...FREE_MAIL, ...settings.freeMail.map((domain) => domain.toLowerCase())]),
  ].sort();
  const people = peopleIn(sources, names);
  const withRow = new Set(people.people.flatMap(({ login }) => login?.toLowerCase() ?? []));
  const members = membersIn(settings, organizations, names, withRow);
  const domains = domainsIn(sources, names, new Set(freeMail));
  return {
    schema: 1,
    month,
    people: people.people,
    domains: domains.domains,
    members: members.members,
    organizations,
    freeMail,
    bots: people.bots,
    conflicts: [...people.conflicts, ...members.conflicts, ...domains.conflicts],
    problems: [
      ...sources.flatMap(({ name, problems }) => problems.map((problem) => ({ file: name, ...problem }))),
      ...domains.problems,
    ],
  };
}

function peopleIn(
  sources: readonly Source[],
  names: CompanyNames,
): Pick<Affiliations, 'people' | 'bots' | 'conflicts'> {
  const all = sources.flatMap((source) =>
    source.people.map((statement): PersonStatement & { readonly source: Source } => ({
      ...statement,
      source,
    })),
  );
  const joined = joinPeople(all)
    .map((person) => ({
      ...person,
      ...timeline(
        person.statements.flatMap(({ said, source }) =>
          said.flatMap((each) => claimsOf(each, source, names)),
        ),
      ),
    }))
    .sort((a, b) => order(orderOf(a), orderOf(b)));
  return {
    // Whoever has neither an employer nor more than one address tells nothing.
    people: joined
      .map(
        ({ login, emailHashes, spells }): AffiliatedPerson => ({
          login,
          emailHashes,
          spells: statedSpells(spells),
        }),
      )
      .filter(({ spells }) => spells.length > 0),
    bots: joined.flatMap(({ login, spells }) =>
      login !== null && spells.some(({ employer }) => employer.kind === 'robot') ? [login] : [],
    ),
    conflicts: joined.flatMap((person) => conflictsOf(person, { login: person.login, domain: null })),
  };
}

function domainsIn(
  sources: readonly Source[],
  names: CompanyNames,
  freeMail: ReadonlySet<string>,
): Pick<Affiliations, 'domains' | 'conflicts' | 'problems'> {
  const problems: Problems[number][] = [];
  const all = sources.flatMap((source) =>
    domainStatements(source).flatMap((statement) => {
      const domain = domainName(statement.domain);
      const sentence =
        domain === null ? NO_DOMAIN : domainAndParents(domain).some((d) => freeMail.has(d)) ? IS_FREE : null;
      if (domain !== null && sentence === null) return [{ ...statement, domain, source }];
      const telling = names.ownersOf(statement.company).some(({ employer }) => employer.kind === 'company');
      if (sentence !== null && telling)
        problems.push({ file: source.name, at: `domain ${domain ?? 'of a company'}`, sentence });
      return [];
    }),
  );
  const lines = [...grouped(all, ({ domain }) => domain)]
    .map(([domain, statements]) => ({
      domain,
      ...timeline(statements.flatMap((statement) => claimsOf(statement, statement.source, names))),
    }))
    .sort((a, b) => order(a.domain, b.domain));
  return {
    domains: lines
      .map(({ domain, spells }) => ({ domain, spells: statedSpells(spells) }))
      .filter(({ spells }) => spells.length > 0),
    conflicts: lines.flatMap((line) => conflictsOf(line, { login: null, domain: line.domain })),
    problems,
  };
}

const NO_DOMAIN = 'A domain must be written as example.com.';
const IS_FREE =
  'It is the domain of a mail provider or forge, which says nothing about who pays; it is passed over.';

/** The empty domain stands for none. */
function domainStatements({ domains, companies }: Statements): readonly DomainStatement[] {
  const ofCompanies = companies.flatMap(({ name, domains: own }) =>
    own.map((domain) => ({ domain, company: name, from: EVER, until: STILL })),
  );
  return [...domains, ...ofCompanies].filter(({ domain }) => domain.trim() !== '');
}

/** A company that was bought is two claims, one after the other. */
function claimsOf(said: Said, { name, rank }: Source, names: CompanyNames): readonly Claim[] {
  return names.ownersOf(said.company).map(({ from, until, employer }) => ({
    from: Math.max(from, said.from),
    until: Math.min(until, said.until),
    employer,
    source: name,
    rank,
  }));
}

function conflictsOf({ clashes }: Timeline, about: Pick<Conflicts[number], 'login' | 'domain'>): Conflicts {
  return clashes.map(({ from, until, statements }) => ({
    ...about,
    from: dayText(from),
    until: dayText(until),
    statements,
  }));
}

function orderOf({ login, emailHashes }: Pick<AffiliatedPerson, 'login' | 'emailHashes'>): string {
  return login === null ? `~${emailHashes[0] ?? ''}` : login.toLowerCase();
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
