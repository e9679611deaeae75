/** Where an AWS is that somebody else wrote, such as `moto_server`; null: the tests that want one are skipped. */
export function awsEmulator(): string | null {
  return process.env.COMMUNITY_HAT_AWS_ENDPOINT ?? null;
}
