import { SetupError } from '../setup-error.ts';

/** Nothing that the person at the terminal can mend there and then. */
export class AwsTrouble extends Error {
  override readonly name = 'AwsTrouble';
}

/**
 * What AWS said, as a sentence of ours with the remedy. The SDK's own error stays behind: it may hold the signed request.
 * @param action as a policy names it: `cloudformation:DescribeStacks`
 */
export function awsFailure(error: unknown, action: string): SetupError | AwsTrouble {
  if (error instanceof SetupError) return error;
  const name = nameOf(error);
  const text = error instanceof Error ? error.message : '';
  const found = REMEDIES.find(({ sign }) => sign.test(name) || sign.test(text));
  if (found !== undefined) return new SetupError(found.says(action));
  if (/^E[A-Z_]+$|Timeout|NetworkingError/.test(name))
    return new AwsTrouble(
      `AWS cannot be reached for ${action} (${name}). Check the network, and whether AWS_REGION is a region of AWS.`,
    );
  return new AwsTrouble(`AWS could not do ${action} (${name}). Try again; what was done is kept.`);
}

/** The word for what went wrong: of the network where there was no answer, otherwise AWS's own. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'no answer';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^E[A-Z_]+$/.test(code)) return code;
  return error.name === 'Error' ? 'no answer' : error.name.replace(/[^\w.]/g, '');
}

/** In this order: a login that ended is told before one that is missing. */
const REMEDIES: readonly { readonly sign: RegExp; says(action: string): string }[] = [
  {
    sign: /^ExpiredToken|^RequestExpired|^TokenProviderError|SSO session|[Tt]oken is expired|security token .* expired/,
    says: () =>
      'The login at AWS has ended. Log in anew (aws sso login, with the profile that you use), and start the same command again.',
  },
  {
    sign: /^CredentialsProviderError|^Could not load credentials|Could not resolve credentials|Resolved credential object/,
    says: () =>
      'There are no credentials for AWS. Log in (aws sso login --profile NAME, then export AWS_PROFILE=NAME), or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
  },
  {
    sign: /^Region is missing/,
    says: () => 'No region is set. Set AWS_REGION to the one that the stack is in, such as eu-central-1.',
  },
  {
    sign: /^(InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|AuthFailure|InvalidAccessKeyId|MissingAuthenticationToken)/,
    says: () =>
      'AWS does not accept these credentials. Check AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or log in anew.',
  },
  {
    sign: /^(AccessDenied|AuthorizationError|UnauthorizedOperation|NotAuthorized)/,
    says: (action) =>
      `AWS does not allow ${action}. Whoever runs this needs it; ask who administers the account, or take another profile (AWS_PROFILE).`,
  },
  {
    sign: /^(Throttling|TooManyRequests|RequestLimitExceeded)/,
    says: (action) => `AWS was asked too much for ${action}. Start the same command again in a minute.`,
  },
];
