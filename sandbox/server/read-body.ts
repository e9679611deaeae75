/** What a GraphQL client sends. */
export interface AskedBody {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | null;
}

export function readBody(text: string): AskedBody | { readonly problem: string } {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return { problem: 'Problems parsing JSON' };
  }
  if (!isRecord(body) || typeof body.query !== 'string') {
    return { problem: 'A query attribute must be specified and must be a string.' };
  }
  const { query, variables, operationName } = body;
  return {
    query,
    variables: isRecord(variables) ? variables : {},
    operationName: typeof operationName === 'string' ? operationName : null,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
