/**
 * Ids of companies for keys and addresses: small letters, digits and dashes, made of their names. Two names that would
 * get one id are told apart by a mark made of the name, so that an id does not depend on the order of names.
 */
export function companyIds(names: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(names)].sort();
  const bearers = new Map<string, number>();
  for (const name of all) bearers.set(slug(name), (bearers.get(slug(name)) ?? 0) + 1);
  return new Map(
    all.map((name) => {
      const plain = slug(name);
      return [name, plain !== '' && bearers.get(plain) === 1 ? plain : `${plain || 'company'}-${mark(name)}`];
    }),
  );
}

function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** FNV-1a of the name's code units, 8 hexadecimal digits. */
function mark(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
