import type { GraphQLError } from 'graphql';
import { Refusal } from '../rules/refusal.ts';

/** Errors as GitHub writes them: `type` beside `message`, not inside `extensions`. */
export function formatErrors(errors: readonly GraphQLError[]): readonly unknown[] {
  return errors.map(({ message, path, locations, originalError }) => ({
    ...(originalError instanceof Refusal && { type: originalError.type }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  }));
}
