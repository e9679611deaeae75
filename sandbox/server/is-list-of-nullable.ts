import { type GraphQLResolveInfo, getNullableType, isListType, isNonNullType } from 'graphql';

/** Whether the field is some `nodes` whose entries the schema lets be null. */
export function isListOfNullable({ fieldName, returnType }: GraphQLResolveInfo): boolean {
  if (fieldName !== 'nodes') return false;
  const list = getNullableType(returnType);
  return isListType(list) && !isNonNullType(list.ofType);
}
