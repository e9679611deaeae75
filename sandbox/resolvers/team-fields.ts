import type { FieldsOf } from './resolver.ts';

/** Teams are asked to review by their slug. */
export const teamFields: FieldsOf<{
  readonly slug?: string;
  readonly login?: string;
  readonly name?: string;
}> = {
  slug: ({ slug, login, name }) => slug ?? login ?? name,
  name: ({ slug, login, name }) => name ?? slug ?? login,
};
