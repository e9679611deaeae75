import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A place of a query that yields many: a connection, or `nodes(ids:)`. All prices and limits are made of these. */
export interface AskedPage {
  readonly kind: 'connection' | 'nodes';
  readonly field: string;
  /** Response names from the root to here. */
  readonly path: readonly string[];
  readonly first: number | null;
  readonly last: number | null;
  /** How many it yields at most: `first` or `last`, or the number of ids; null where the query does not say. */
  readonly size: number | null;
  /** Whether rows or their paging are asked for; a connection may be asked for its `totalCount` alone. */
  readonly wantsRows: boolean;
  /** Pages inside each of its rows. */
  readonly inner: readonly AskedPage[];
}

interface Query {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

interface AskedField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly nodes: FieldNode[];
}

const ROWS = new Set(['nodes', 'edges', 'pageInfo']);

/**
 * The pages that an operation asks for, as a tree. What `@include` and `@skip` leave out is not there; fields that
 * execution merges (same type, same response name) count once.
 */
export function readPages(query: Query, operation: OperationDefinitionNode): readonly AskedPage[] {
  const root = query.schema.getRootType(operation.operation);
  return root ? pagesOf(query, [operation.selectionSet], root, []) : [];
}

function pagesOf(
  query: Query,
  sets: readonly SelectionSetNode[],
  type: GraphQLCompositeType,
  path: readonly string[],
): AskedPage[] {
  const fields = new Map<string, AskedField>();
  for (const set of sets) collect(query, set, type, fields);
  return [...fields].flatMap(([key, field]) =>
    pagesOfField(query, field, [...path, key.split('.')[1] ?? key]),
  );
}

function collect(
  query: Query,
  set: SelectionSetNode,
  type: GraphQLCompositeType,
  into: Map<string, AskedField>,
): void {
  for (const selection of set.selections) {
    if (isLeftOut(query, selection)) continue;
    if (selection.kind === 'Field') {
      const definition =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
      if (!definition) continue;
      const key = `${type.name}.${selection.alias?.value ?? selection.name.value}`;
      const known = into.get(key);
      if (known) known.nodes.push(selection);
      else into.set(key, { definition, nodes: [selection] });
      continue;
    }
    const fragment =
      selection.kind === 'InlineFragment' ? selection : query.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition && query.schema.getType(fragment.typeCondition.name.value);
    collect(query, fragment.selectionSet, isCompositeType(condition) ? condition : type, into);
  }
}

function isLeftOut(query: Query, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, query.variables);
  if (skip?.if === true) return true;
  return getDirectiveValues(GraphQLIncludeDirective, selection, query.variables)?.if === false;
}

function pagesOfField(query: Query, field: AskedField, path: readonly string[]): AskedPage[] {
  const { definition, nodes } = field;
  const type = getNamedType(definition.type);
  const node = nodes[0];
  if (!isCompositeType(type) || !node) return [];
  const sets = nodes.flatMap((each) => each.selectionSet ?? []);
  const inner = pagesOf(query, sets, type, path);
  const isConnection = type.name.endsWith('Connection');
  const isNodes = definition.name === 'nodes' && path.length === 1;
  if (!isConnection && !isNodes) return inner;

  const values = getArgumentValues(definition, node, query.variables);
  const first = typeof values.first === 'number' ? values.first : null;
  const last = typeof values.last === 'number' ? values.last : null;
  const page = { field: definition.name, path, first, last, inner };
  if (isNodes) {
    const size = Array.isArray(values.ids) ? values.ids.length : 0;
    return [{ ...page, kind: 'nodes', size, wantsRows: true }];
  }
  const asked = new Map<string, AskedField>();
  for (const set of sets) collect(query, set, type, asked);
  const wantsRows = [...asked.values()].some((each) => ROWS.has(each.definition.name));
  return [{ ...page, kind: 'connection', size: first ?? last, wantsRows }];
}
