/** The token of an `Authorization` header in either of the forms that GitHub takes; null where there is none. */
export function readToken(authorization: string | undefined): string | null {
  const [, token] = /^(?:bearer|token)\s+(\S+)\s*$/i.exec(authorization ?? '') ?? [];
  return token ?? null;
}
