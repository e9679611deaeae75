import type { Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { styleOf } from './style.ts';
import { UsageError } from './usage-error.ts';

export const deploy: Command = {
  name: 'deploy',
  summary: 'Put it into your account at AWS, or bring what is there up to date',
  usage: '[--config FILE] [--check] [--yes] [--token]',
  more: [
    'First it looks whether all is there: the configuration, CDK, the account, what SES allows, a GitHub token. What is lacking comes with what to do. Then it calls cdk deploy, which shows what it is going to change and asks.',
    'Account and region are those of AWS_PROFILE and AWS_REGION, as for all tools of AWS. The token is read from GITHUB_TOKEN and put into Secrets Manager, where none is yet. DNS is left to you: the records are shown.',
    'docs/cloud.md leads through it.',
  ],
  options: [
    { name: 'config', value: 'FILE', help: 'the configuration; otherwise community-hat.yaml' },
    { name: 'check', help: 'only look whether all is there; exit code 3 where something is to do' },
    { name: 'yes', help: 'let cdk change what anybody may do without asking; needed where nobody sits' },
    { name: 'token', help: 'put GITHUB_TOKEN into Secrets Manager although one is there' },
  ],
  stopped: () =>
    'Stopped. What AWS has begun it finishes or takes back by itself; start the same command again to see it through.',
  async run(given, terminal) {
    if (given.has('token') && !terminal.environment.GITHUB_TOKEN?.trim())
      throw new UsageError('--token puts what is in GITHUB_TOKEN into Secrets Manager: set it');
    const { lookAround } = await import('./deploy/look-around.ts');
    const { checksSummary } = await import('./deploy/checks-summary.ts');
    const { checks, config, account } = await lookAround(given, terminal);
    const checkOnly = given.has('check');
    const style = styleOf(terminal);
    (checkOnly ? terminal.out : terminal.err)(`\n${checksSummary(checks, style)}\n`);
    const stops = checks.filter(({ outcome }) => outcome === 'stop').length;
    const isWell = checks.every(({ outcome }) => outcome === 'well');
    if (checkOnly) return isWell ? EXIT.well : EXIT.incomplete;
    if (stops > 0 || config === null || account === null)
      throw new UsageError('Nothing was deployed. When what is marked with ✗ is done, start it again.');
    if (!given.has('yes') && terminal.input() !== null)
      throw new UsageError(
        'Nobody is here to answer what cdk asks: look at what it would change with npx cdk diff, and add --yes',
      );
    const { deployStack } = await import('./deploy/deploy-stack.ts');
    return deployStack(given, { config, account }, terminal);
  },
};
