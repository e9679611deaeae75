import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSchema, type GraphQLSchema } from 'graphql';

let loaded: GraphQLSchema | null = null;

/**
 * GitHub's official schema, parsed once per process since that takes half a second. `assumeValidSDL`: GitHub's own SDL
 * defines two fields twice, which graphql-js would refuse.
 */
export function loadSchema(): GraphQLSchema {
  loaded ??= buildSchema(readFileSync(schemaFile(), 'utf8'), {
    assumeValidSDL: true,
    assumeValid: true,
    noLocation: true,
  });
  return loaded;
}

/** Looked up by hand: the package exports only its JavaScript, which would parse eight megabytes of JSON first. */
function schemaFile(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const file = join(folder, 'node_modules', '@octokit', 'graphql-schema', 'schema.graphql');
    if (existsSync(file)) return file;
    const above = dirname(folder);
    if (above === folder) throw new Error('The schema of GitHub is missing. Run: npm ci');
    folder = above;
  }
}
