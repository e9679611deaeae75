import type { Command, Option } from './command.ts';

/** @param typed what the person types to start a command, and to start without one */
export function programHelp(
  commands: readonly Command[],
  typed: { readonly command: string; readonly alone: string },
): string {
  const width = `${typed.command} run --repo o/name`.length;
  return `community-hat writes a monthly letter that tells maintainers which work in their project is being left
undone, with the evidence and one thing to do about it.

  ${typed.alone.padEnd(width)}   try it on the built-in community; needs no token
  ${typed.command} run --repo o/name   a letter about one repository (GITHUB_TOKEN)
  ${`${typed.command} run`.padEnd(width)}   everything that community-hat.yaml names

Commands
${commands.map(({ name, summary }) => `  ${name.padEnd(9)} ${summary}`).join('\n')}
  help      This, or what one command understands: community-hat help run

Environment
  GITHUB_TOKEN          reads the repositories; for public ones no scope is needed
  GITHUB_GRAPHQL_URL    another GitHub than github.com, or the sandbox
  COMMUNITY_HAT_KEY     hashes addresses; otherwise the store keeps a key of its own
  COMMUNITY_HAT_SMTP_PASSWORD
                        logs in at the mail server, where the configuration names a user
  AWS_PROFILE, AWS_REGION
                        who asks AWS, and where: for --remote and deploy, as in all of AWS's tools
  DEBUG=community-hat   errors with their stack

Exit codes
  0  all is well
  1  something failed on our side or on this machine
  2  a mistake in the command or the configuration
  3  finished, but something could not be read or sent, or wants you
  4  stopped early because GitHub asks to wait; the same command goes on
  130  stopped by Ctrl-C; the same command goes on

  --version  --help
`;
}

export function commandHelp({ name, summary, usage, more, options }: Command): string {
  const shown = [...options, { name: 'help', help: 'this' }];
  const left = shown.map(leftOf);
  const width = Math.max(...left.map((text) => text.length));
  return `${summary}.

  community-hat ${name} ${usage}

Options
${shown.map(({ help }, i) => `  ${(left[i] ?? '').padEnd(width)}  ${help}`).join('\n')}
${more.map((paragraph) => `\n${paragraph}\n`).join('')}`;
}

function leftOf({ name, value }: Option): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}
