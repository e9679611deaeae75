/** A domain in small letters; `null` for what is none. One without a dot would be that of half the world. */
export function domainName(text: string): string | null {
  const domain = text.trim().toLowerCase().replace(/^[@.]/, '').replace(/\.$/, '');
  return /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u.test(domain) ? domain : null;
}

/** The domain itself and those it lies under, the longest first. */
export function domainAndParents(domain: string): readonly string[] {
  const parts = domain.split('.');
  return parts.slice(0, -1).map((_, i) => parts.slice(i).join('.'));
}
