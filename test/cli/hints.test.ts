import { COMMANDS } from '../../functions/cli/commands.ts';
import { hints } from '../../functions/cli/hints.ts';

const NPM = { npm_lifecycle_event: 'start', npm_package_name: 'community-hat', npm_command: 'start' };
const MEASURE = 'No plan. Run: community-hat measure --month 2022-05';

test.each<[string, Record<string, string>, string[], string, string]>([
  ['installed', {}, [], MEASURE, 'No plan. Run: community-hat measure --month 2022-05'],
  ['npm start', NPM, [], MEASURE, 'No plan. Run: npm start -- measure --month 2022-05'],
  ['npx', { npm_command: 'exec' }, [], MEASURE, 'No plan. Run: npx community-hat measure --month 2022-05'],
  [
    'a start of another package',
    { npm_lifecycle_event: 'start', npm_package_name: 'theirs' },
    [],
    MEASURE,
    'No plan. Run: community-hat measure --month 2022-05',
  ],
  [
    'its own options',
    NPM,
    ['run', '--repo', 'o/x', '--out=a b', '--month', '2022-05'],
    MEASURE,
    "No plan. Run: npm start -- measure --month 2022-05 --repo o/x --out 'a b'",
  ],
  [
    'what the hint has stays; a sentence may end after it',
    {},
    ['roll-up', '--repo', 'o/x', '--config', 'c.yaml'],
    'Run: community-hat measure --month 2022-05 --repo o/lamp. Or wait',
    'Run: community-hat measure --month 2022-05 --repo o/lamp --config c.yaml. Or wait',
  ],
  [
    'help needs none of it',
    NPM,
    ['run', '--repo', 'o/x', '--mnth', '2022-05'],
    'See: community-hat run --help, community-hat help run, or community-hat --help',
    'See: npm start -- run --help, npm start -- help run, or npm start -- --help',
  ],
  [
    'one repository is done on this machine, also where the rest is in the cloud',
    NPM,
    ['forget', 'somebody', '--remote', '--stack', 'Letters'],
    'Run: community-hat run --repo owner/name',
    'Run: npm start -- run --repo owner/name',
  ],
  [
    'options that a command does not have',
    NPM,
    ['run', '--repo', 'o/x', '--out', 'o'],
    'community-hat sandbox --port 1',
    'npm start -- sandbox --port 1',
  ],
  ['no command at all', NPM, [], 'community-hat alone needs none', 'npm start alone needs none'],
  [
    'what is no command',
    NPM,
    ['--out', 'x'],
    'this version of community-hat reads schema 1 of community-hat.yaml',
    'this version of community-hat reads schema 1 of community-hat.yaml',
  ],
])('a hint works as it is printed: %s', (_, environment, args, text, shown) => {
  expect(hints(COMMANDS, environment, args)(text)).toBe(shown);
});
