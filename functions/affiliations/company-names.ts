import { type StatedEmployer, specialName } from './special-names.ts';
import { type AcquisitionStatement, EVER, STILL, type Statements } from './statements.ts';

/** Who is behind a name in `[from, until)`. */
export interface Owned {
  readonly from: number;
  readonly until: number;
  readonly employer: StatedEmployer;
}

/** Who is behind the names of companies, over all time: aliases and acquisitions are followed. */
export interface CompanyNames {
  ownersOf(written: string): readonly Owned[];
}

/** @param sources in order of precedence: the first spelling of a name is the one that is shown */
export function companyNames(sources: readonly Statements[]): CompanyNames {
  const shown = new Map<string, string>();
  const names = sources.flatMap(namesIn);
  for (const name of new Set(names))
    if (!shown.has(keyOf(name))) shown.set(keyOf(name), name.trim().replace(/\s+/g, ' '));
  const aliases = aliasesIn(sources);
  const acquisitions = sources.flatMap((source) => source.acquisitions);
  const known = new Map<string, readonly Owned[]>();

  function ownersOf(written: string): readonly Owned[] {
    const before = known.get(written);
    if (before !== undefined) return before;
    const owners = ownersSince(written, EVER, new Set());
    known.set(written, owners);
    return owners;
  }

  function ownersSince(written: string, from: number, passed: ReadonlySet<string>): readonly Owned[] {
    const key = properKey(written);
    const name = shown.get(key) ?? key;
    const employer: StatedEmployer = specialName(name) ?? { kind: 'company', name };
    const bought =
      employer.kind === 'company' && !passed.has(key) ? acquisitionOf(written, name, key) : undefined;
    if (bought === undefined) return [{ from, until: STILL, employer }];
    const at = Math.max(bought.from, from);
    const own = from < at ? [{ from, until: at, employer }] : [];
    return [...own, ...ownersSince(bought.by, at, new Set([...passed, key]))];
  }

  function acquisitionOf(written: string, name: string, key: string): AcquisitionStatement | undefined {
    return acquisitions.find(({ company, by }) => {
      if (properKey(by) === key) return false;
      return typeof company === 'string'
        ? properKey(company) === key
        : company.test(written.trim()) || company.test(name);
    });
  }

  /** An alias of an alias is followed; two that name each other are not, twice. */
  function properKey(written: string): string {
    const passed = new Set<string>();
    let key = keyOf(written);
    for (let next = aliases.get(key); next !== undefined && !passed.has(key); next = aliases.get(key)) {
      passed.add(key);
      key = next;
    }
    return key;
  }

  return { ownersOf };
}

function namesIn({ companies, people, domains, acquisitions }: Statements): string[] {
  return [
    ...companies.map(({ name }) => name),
    ...people.flatMap(({ said }) => said.map(({ company }) => company)),
    ...domains.map(({ company }) => company),
    ...acquisitions.map(({ by }) => by),
  ];
}

function aliasesIn(sources: readonly Statements[]): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const { companies } of sources) {
    const own = new Set(companies.map(({ name }) => keyOf(name)));
    // What a source calls a company by itself it does not mean as another's alias.
    for (const { name, aliases: others } of companies)
      for (const alias of others.map(keyOf))
        if (alias !== '' && !own.has(alias) && !aliases.has(alias)) aliases.set(alias, keyOf(name));
  }
  return aliases;
}

/** Names are the same whatever their case and blanks. */
function keyOf(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
