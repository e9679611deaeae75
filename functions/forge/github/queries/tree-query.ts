const REPOSITORY = 'repository(owner: $owner, name: $name, followRenames: true)';
const LIMIT = 'rateLimit { cost remaining resetAt }';

/** Levels that come with one request; a tree tells one level, and each further is asked for. */
const LEVELS_AT_FIRST = 3;
const LEVELS_OF_A_FOLDER = 2;

/** The head, its branch and its root folder; with `$nested` what is in the topmost folders. No points beyond the one. */
export const TREE_START_QUERY = `query Files($owner: String!, $name: String!, $head: String!, $nested: Boolean!) {
  ${REPOSITORY} {
    url defaultBranchRef { name }
    object(expression: $head) { oid ... on Commit { tree { oid ...Levels @include(if: $nested) } } }
  }
  ${LIMIT}
}
fragment Levels on Tree { ${entries(LEVELS_AT_FIRST)} }`;

/** One alias `f<n>` for each folder, with its oid in `$o<n>`. */
export function foldersQuery(folders: number, nested: boolean): string {
  const indexes = Array.from({ length: folders }, (_, index) => index);
  return `query Folders($owner: String!, $name: String!, ${indexes.map((index) => `$o${index}: GitObjectID!`).join(', ')}) {
  ${REPOSITORY} {
${indexes.map((index) => `    f${index}: object(oid: $o${index}) { ...Levels }`).join('\n')}
  }
  ${LIMIT}
}
fragment Levels on Tree { ${entries(nested ? LEVELS_OF_A_FOLDER : 1)} }`;
}

function entries(levels: number): string {
  const inner = levels > 1 ? ` object { ... on Tree { ${entries(levels - 1)} } }` : '';
  return `entries { name type mode oid size${inner} }`;
}
