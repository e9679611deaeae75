import type { GraphQLError } from 'graphql';
import { Refusal } from '../rules/refusal.ts';

/** Errors as GitHub writes them: `type` beside `message`, not inside `extensions`. */
export function formatErrors(errors: readonly GraphQLError[]): readonly unknown[] {
  return errors.map(({ message, path, locations, originalError }) => ({
    ...(originalError instanceof Refusal && originalError.type !== null && { type: originalError.type }),
    ...(path && { path }),
    ...(originalError instanceof Refusal &&
      originalError.extensions && { extensions: originalError.extensions }),
    ...(locations && { locations }),
    message,
  }));
}
