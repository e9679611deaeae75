/** Values in the environment that must never be seen. */
export function knownSecrets(
  variables: Readonly<Record<string, string | undefined>>,
): readonly (string | undefined)[] {
  return NAMES.map((name) => variables[name]);
}

const NAMES = [
  'GITHUB_TOKEN',
  'COMMUNITY_HAT_KEY',
  'COMMUNITY_HAT_SMTP_PASSWORD',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
] as const;
