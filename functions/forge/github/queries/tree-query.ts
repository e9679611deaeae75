/** Levels that come with one request; a tree tells one level, and each further is asked for. */
const LEVELS_AT_FIRST = 3;
const LEVELS_OF_A_FOLDER = 2;

/** The head `$<part>head`, its branch and what is in its root folder; with `nested` what is in the topmost folders too. */
export function headSelection(part: string, nested: boolean): string {
  const tree = `tree { oid ${entries(nested ? LEVELS_AT_FIRST : 1)} }`;
  return `url defaultBranchRef { name } object(expression: $${part}head) { oid ... on Commit { ${tree} } }`;
}

/** One alias `f<n>` for each folder, with its oid in `$<part>o<n>`. */
export function foldersSelection(part: string, folders: number, nested: boolean): string {
  const tree = `... on Tree { ${entries(nested ? LEVELS_OF_A_FOLDER : 1)} }`;
  const aliases = Array.from({ length: folders }, (_, n) => `f${n}: object(oid: $${part}o${n}) { ${tree} }`);
  return aliases.join('\n    ');
}

function entries(levels: number): string {
  const inner = levels > 1 ? ` object { ... on Tree { ${entries(levels - 1)} } }` : '';
  return `entries { name type mode oid size${inner} }`;
}
