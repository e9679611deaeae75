import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';

export interface PreparedQuery {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

interface Problems {
  readonly errors: readonly GraphQLError[];
}

type Checked = Pick<PreparedQuery, 'document' | 'fragments'> | Problems;

/** A harvest sends the same few texts thousands of times; each is parsed and validated once. */
const checked = new Map<string, Checked>();
const MOST_KEPT = 200;

export function prepareQuery(
  schema: GraphQLSchema,
  text: string,
  operationName: string | null,
): PreparedQuery | Problems {
  let known = checked.get(text);
  if (!known) {
    known = check(schema, text);
    if (checked.size >= MOST_KEPT) checked.clear();
    checked.set(text, known);
  }
  if ('errors' in known) return known;
  const operation = getOperationAST(known.document, operationName);
  if (operation?.operation === 'query') return { ...known, operation };
  const problem = operation ? 'The sandbox changes nothing: it answers queries alone' : 'No such operation';
  return { errors: [new GraphQLError(problem)] };
}

function check(schema: GraphQLSchema, text: string): Checked {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
  const errors = validate(schema, document);
  if (errors.length > 0) return { errors };
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return { document, fragments };
}
