/** The environment of a function. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** @throws with the name of what is not set */
export function required(variables: Variables, name: string): string {
  const value = variables[name];
  if (!value) throw new Error(`${name} is not set in the environment of this function`);
  return value;
}
