import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * Points and possible nodes by GitHub's formulas, worked out from the text of a query: points are the sum over
 * connections of the product of the `first` of their ancestors, by 100; nodes the sum of products of `first`. What
 * `@include` leaves out costs nothing. Written apart from the sandbox's, so that one checks the other.
 */
export function priceOf(query: string, variables: Variables): { points: number; nodes: number } {
  const { definitions } = parse(query);
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('No operation');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const sum = { requests: 0, nodes: 0 };
  walk(operation.selectionSet, 1);
  return { points: Math.max(1, Math.round(sum.requests / 100)), nodes: sum.nodes };

  function walk(set: SelectionSetNode, times: number): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection.directives ?? [], variables)) continue;
      if (selection.kind === Kind.FIELD) walkField(selection, times);
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, times);
      else walk(fragments.get(selection.name.value)?.selectionSet ?? { ...set, selections: [] }, times);
    }
  }

  function walkField(field: FieldNode, times: number): void {
    const first = field.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last');
    const size = first === undefined ? idsOf(field) : Number(givenBy(first.value, variables));
    if (first !== undefined) {
      sum.requests += times;
      sum.nodes += times * size;
    }
    if (field.selectionSet !== undefined) walk(field.selectionSet, times * size);
  }

  /** `nodes(ids:)` yields as many as there are ids. */
  function idsOf(field: FieldNode): number {
    const ids = field.arguments?.find(({ name }) => name.value === 'ids');
    const given = ids === undefined ? null : givenBy(ids.value, variables);
    return Array.isArray(given) ? given.length : 1;
  }
}

function isIncluded(directives: FieldNode['directives'], variables: Variables): boolean {
  return (directives ?? []).every(({ name, arguments: given }) => {
    const condition = given?.[0]?.value;
    return name.value !== 'include' || condition === undefined || givenBy(condition, variables) === true;
  });
}

function givenBy(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  return 'value' in node ? node.value : null;
}
