import { SetupError } from './setup-error.ts';

/** What the surroundings say; nothing of it stands in the configuration. */
export interface Environment {
  readonly github: { readonly url: string; readonly token: string | null };
  /** `COMMUNITY_HAT_KEY`; `null`: the store keeps one of its own. */
  readonly key: string | null;
  /** `COMMUNITY_HAT_SMTP_PASSWORD`, for `mail.smtp.user`. */
  readonly smtpPassword: string | null;
}

const GITHUB = 'https://api.github.com/graphql';
const SHORTEST_KEY = 16;
const THIS_MACHINE = ['localhost', '127.0.0.1', '[::1]'];

/** @throws SetupError with the variable's name, never with its value, where one is of no use. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const key = present(variables.COMMUNITY_HAT_KEY);
  if (key !== null && key.length < SHORTEST_KEY)
    throw new SetupError(
      `COMMUNITY_HAT_KEY is too short: at least ${SHORTEST_KEY} characters, best random ones`,
    );
  const token = present(variables.GITHUB_TOKEN);
  if (token !== null && !/^[\x21-\x7e]+$/.test(token))
    throw new SetupError('GITHUB_TOKEN is no token: it has spaces or letters beyond ASCII in it');
  return {
    github: { url: githubUrl(present(variables.GITHUB_GRAPHQL_URL) ?? GITHUB), token },
    key,
    smtpPassword: present(variables.COMMUNITY_HAT_SMTP_PASSWORD),
  };
}

function githubUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const safe =
    url?.protocol === 'https:' || (url?.protocol === 'http:' && THIS_MACHINE.includes(url.hostname));
  if (url === null || !safe || url.username !== '' || url.password !== '')
    throw new SetupError(
      `GITHUB_GRAPHQL_URL has to be an https address such as ${GITHUB} (http on this machine alone), without user or password`,
    );
  return url.href;
}

function present(value: string | undefined): string | null {
  const text = value?.trim() ?? '';
  return text === '' ? null : text;
}
