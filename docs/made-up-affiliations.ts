import { companies, type Employment } from '../sandbox/community/companies.ts';
import { gitActorOf } from '../sandbox/community/git-actor-of.ts';

const HEAD = `# Who works for whom in the made-up community, as cncf/gitdm writes it down. Nobody in it exists, and no address either.
# Written by docs/generate.ts. Whoever nobody knows of is left out.
`;

/** `examples/made-up-affiliations.txt`: the truth of the made-up community, without those who are unknown. */
export function madeUpAffiliations(): string {
  const known = companies.table.filter(({ company }) => company !== 'unknown');
  const logins = [...new Set(known.map(({ login }) => login))].sort();
  return `${HEAD}${logins.map((login) => rowOf(known.filter((row) => row.login === login))).join('')}`;
}

function rowOf(rows: readonly Employment[]): string {
  const addresses = rows.map(({ login, from }) => {
    const { identity, emailDomain } = gitActorOf(login, from === null ? 0 : Date.parse(from));
    return `${identity}!${emailDomain}`;
  });
  const lines = rows.map(
    ({ company, from, to }) => `\t${nameOf(company)}${bound('from', from)}${bound('until', to)}\n`,
  );
  return `${rows[0]!.login}: ${addresses.join(', ')}\n${lines.join('')}`;
}

function bound(word: string, at: string | null): string {
  return at === null ? '' : ` ${word} ${at.slice(0, 10)}`;
}

/** `north-pier` is `North Pier`. */
function nameOf(company: string): string {
  return company
    .split('-')
    .map((word) => `${word[0]!.toUpperCase()}${word.slice(1)}`)
    .join(' ');
}
