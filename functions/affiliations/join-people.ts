import { grouped } from './grouped.ts';
import type { PersonStatement } from './statements.ts';

/** All that is said of one person. */
export interface JoinedPerson<S extends PersonStatement> {
  /** In the spelling met first; `null`: known by addresses alone. */
  readonly login: string | null;
  readonly emailHashes: readonly string[];
  readonly statements: readonly S[];
}

/**
 * Joins statements about one person: those with the same login, and those without any by addresses that they share. Two
 * logins stay two people, whatever addresses they share; who could be either is neither.
 */
export function joinPeople<S extends PersonStatement>(all: readonly S[]): readonly JoinedPerson<S>[] {
  const withLogin = grouped(
    all.filter(({ login }) => login !== null),
    ({ login }) => login!.toLowerCase(),
  );
  const loginsOf = new Map<string, Set<string>>();
  for (const [login, statements] of withLogin)
    for (const hash of hashesOf(statements)) loginsOf.set(hash, (loginsOf.get(hash) ?? new Set()).add(login));
  const alone: S[][] = [];
  for (const group of sharing(all.filter(({ login }) => login === null))) {
    const logins = new Set(hashesOf(group).flatMap((hash) => [...(loginsOf.get(hash) ?? [])]));
    const [login] = logins;
    if (login !== undefined && logins.size === 1) withLogin.get(login)?.push(...group);
    else alone.push(group);
  }
  return [...withLogin.values(), ...alone].map((statements) => ({
    login: statements.find(({ login }) => login !== null)?.login ?? null,
    emailHashes: [...new Set(hashesOf(statements))].sort(),
    statements,
  }));
}

function hashesOf(statements: readonly PersonStatement[]): string[] {
  return statements.flatMap(({ emailHashes }) => emailHashes);
}

/** Groups of statements that hang together by addresses. */
function sharing<S extends PersonStatement>(all: readonly S[]): S[][] {
  const parent = all.map((_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root]!;
    for (let at = i; at !== root; ) {
      const next = parent[at]!;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  const first = new Map<string, number>();
  for (const [i, { emailHashes }] of all.entries())
    for (const hash of emailHashes) {
      const before = first.get(hash);
      if (before === undefined) first.set(hash, i);
      else parent[rootOf(i)] = rootOf(before);
    }
  return [...grouped(all.keys(), rootOf).values()].map((group) => group.map((i) => all[i]!));
}
