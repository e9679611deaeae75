import { setTimeout as sleep } from 'node:timers/promises';
import { SetupError } from '../../setup-error.ts';

/**
 * Whether whoever knows the address can read a repository: asked as a stranger would ask, because only that tells.
 * @throws SetupError where the server gives no answer: then nothing private goes there
 */
export async function isOpenToAll(remote: string, pauses: readonly number[]): Promise<boolean> {
  const web = webAddress(remote);
  if (web === null) return false;
  for (let tries = 0; ; tries += 1) {
    const answer = await ask(web.url);
    if (answer !== null) return answer;
    const seconds = pauses[tries];
    if (seconds === undefined) break;
    await sleep(seconds * 1000);
  }
  // Who logs in by SSH may have a server without a web.
  if (web.guessed) return false;
  throw new SetupError(
    `Nobody can tell whether ${new URL(web.url).host} shows this repository to everybody: it gives no answer. Start again later`,
  );
}

function webAddress(remote: string): { readonly url: string; readonly guessed: boolean } | null {
  const [, host, path] = /^(?:ssh:\/\/)?(?:[^@/\s]+@)([^:/\s]+)(?::\d+\/|[:/])(.+)$/.exec(remote) ?? [];
  if (host !== undefined && path !== undefined && !/^https?:/.test(remote))
    return { url: `https://${host}/${path}`, guessed: true };
  if (!/^https?:/.test(remote) || !URL.canParse(remote)) return null;
  const url = new URL(remote);
  url.username = '';
  url.password = '';
  return { url: url.href, guessed: false };
}

/** `null`: no answer that says anything. */
async function ask(url: string): Promise<boolean | null> {
  try {
    const answer = await fetch(`${url.replace(/\/+$/, '')}/info/refs?service=git-upload-pack`, {
      headers: { 'user-agent': 'git/community-hat' },
      signal: AbortSignal.timeout(20_000),
    });
    await answer.body?.cancel();
    if (answer.status === 429 || answer.status >= 500) return null;
    const said = answer.headers.get('content-type') ?? '';
    return answer.ok && said.includes('git-upload-pack-advertisement');
  } catch {
    return null;
  }
}
