import type { Clock, Members, Organizations } from '../../model/ports.ts';
import type { Sleep } from './github-forge.ts';
import type { GithubError, GithubTransport } from './github-transport.ts';
import { MEMBERS_QUERY } from './queries/members-query.ts';
import { verdictOn } from './verdict.ts';
import type { Connection } from './wire.ts';

/** Between tries of the same page; then it is given up, since a month can do without. */
const PAUSES = [1, 4, 15] as const;
/** Ten thousand members. */
const MOST_PAGES = 100;

/** Who is a member of an organisation on GitHub. Never throws: what cannot be read has a reason. */
export function githubOrganizations(transport: GithubTransport, clock: Clock, sleep: Sleep): Organizations {
  return {
    members: (login) =>
      readAll(login, { transport, clock, sleep }).catch((error: Error) => ({
        ok: false,
        reason: error.message,
      })),
  };
}

interface Ports {
  readonly transport: GithubTransport;
  readonly clock: Clock;
  readonly sleep: Sleep;
}

async function readAll(login: string, ports: Ports): Promise<Members> {
  const logins: string[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const read: Page = await readPage(login, after, ports);
    if (!read.ok) return read;
    logins.push(...read.logins);
    if (read.next === null) return { ok: true, logins: [...new Set(logins)].sort() };
    after = read.next;
  }
  return { ok: false, reason: `It has more than ${MOST_PAGES * 100} members` };
}

type Page =
  | { readonly ok: true; readonly logins: readonly string[]; readonly next: string | null }
  | { readonly ok: false; readonly reason: string };

async function readPage(
  login: string,
  after: string | null,
  { transport, clock, sleep }: Ports,
): Promise<Page> {
  let reason = '';
  for (const pause of [...PAUSES, null]) {
    const verdict = verdictOn(await transport.send(MEMBERS_QUERY, { login, after }), clock.now(), [
      'organization',
    ]);
    if (verdict.kind === 'use') return pageIn(verdict.data, verdict.errors, login);
    if (verdict.kind === 'wait') return { ok: false, reason: `GitHub asks to wait until ${verdict.until}` };
    reason = verdict.reason;
    if (pause !== null) await sleep(pause);
  }
  return { ok: false, reason };
}

function pageIn(
  data: Readonly<Record<string, unknown>>,
  errors: readonly GithubError[],
  login: string,
): Page {
  const organization = (data.organization ?? null) as {
    readonly membersWithRole: Connection<Member> | null;
  } | null;
  const members = organization?.membersWithRole ?? null;
  if (members === null) {
    const none = `There is no organisation ${login}, or the token may not see it`;
    const notFound = errors.length === 0 || errors.some(({ type }) => type === 'NOT_FOUND');
    return { ok: false, reason: notFound ? none : `GitHub: ${errors[0]?.message.slice(0, 200)}` };
  }
  const { pageInfo, nodes } = members;
  const logins = (nodes ?? []).flatMap((node) => (node === null ? [] : [node.login]));
  return { ok: true, logins, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

interface Member {
  readonly login: string;
}
