import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Files that others copy, and the action that they name: what must hold of them wherever they are run. */
const ROOT = join(__dirname, '../..');
const WORKFLOWS = ['examples/github-actions/letters.yml', 'examples/github-actions/deploy.yml'];
const FILES = ['action.yml', ...WORKFLOWS];

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

describe.each(FILES)('%s', (file) => {
  test('names actions by commit, with the version beside it', () => {
    const named = read(file).match(/^.*\buses:.*$/gm) ?? [];
    const others = named.filter((line) => !line.includes('OWNER/community-hat@COMMIT'));
    expect(others.length).toBeGreaterThan(0);
    for (const line of others) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('puts no expression into a shell, and quotes every variable', () => {
    const scripts = stepsOf(file).flatMap(({ run }) => (run === undefined ? [] : [run]));
    expect(scripts.length + (file.endsWith('letters.yml') ? 1 : 0)).toBeGreaterThan(0);
    for (const script of scripts) {
      expect(script).not.toContain('${{');
      expect(script.replace(/"[^"]*"|'[^']*'/g, '').replace('$(', '')).not.toMatch(/\$[A-Za-z{]/);
    }
  });

  test('is named where it is told of', () => {
    expect(read('docs/github-actions.md')).toContain(file.split('/').at(-1)!);
  });
});

describe('action.yml', () => {
  const action = parse(read('action.yml'));

  test('hands every input over by the environment, and each is used', () => {
    const handed = JSON.stringify(stepsOf('action.yml').map(({ env }) => env ?? {}));
    const used = [...handed.matchAll(/\$\{\{ inputs\.([a-z-]+) \}\}/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  test('asks for a shell in each of its scripts, as a composite action has to', () => {
    for (const step of action.runs.steps) if (step.run) expect(step.shell).toBe('bash');
  });

  test('installs what the lockfile says, and runs no script of a package', () => {
    expect(stepsOf('action.yml').find(({ run }) => run?.includes('npm'))?.run).toContain(
      'npm ci --ignore-scripts',
    );
  });
});

describe('letters.yml', () => {
  const workflow = parse(read('examples/github-actions/letters.yml'));

  test('may write to its own repository and nothing else, one run after the other', () => {
    expect(workflow.permissions).toEqual({ contents: 'write' });
    expect(workflow.concurrency).toEqual({ group: 'community-hat', 'cancel-in-progress': false });
    expect(Object.keys(workflow.on).sort()).toEqual(['schedule', 'workflow_dispatch']);
  });

  test('gives the action only inputs that it has, and those that it needs', () => {
    const { inputs } = parse(read('action.yml'));
    const given = stepsOf('examples/github-actions/letters.yml').find(({ uses }) =>
      uses?.startsWith('OWNER/'),
    );
    for (const name of Object.keys(given?.with ?? {})) expect(Object.keys(inputs)).toContain(name);
    const needed = Object.keys(inputs).filter((name) => inputs[name].required);
    expect(Object.keys(given?.with ?? {})).toEqual(expect.arrayContaining(needed));
  });
});

describe('deploy.yml', () => {
  const workflow = parse(read('examples/github-actions/deploy.yml'));

  test('asks who it is, reads, and has no key of AWS', () => {
    expect(workflow.permissions).toEqual({ 'id-token': 'write', contents: 'read' });
    expect(read('examples/github-actions/deploy.yml')).not.toMatch(/secrets\.|aws-access-key|AKIA/i);
    expect(Object.keys(workflow.on).sort()).toEqual(['push', 'workflow_dispatch']);
    expect(workflow.on.push).toEqual({ branches: ['main'] });
  });
});

describe('deploy-role.yaml', () => {
  const template = readTemplate();
  const { AssumeRolePolicyDocument: trust, Policies: policies } = template.Resources.DeployRole.Properties;

  test('trusts one environment of one repository, word for word', () => {
    expect(trust.Statement).toHaveLength(1);
    expect(trust.Statement[0].Condition).toEqual({
      StringEquals: {
        'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
        'token.actions.githubusercontent.com:sub': {
          Sub: ['repo:$', '{Repository}:environment:$', '{Environment}'].join(''),
        },
      },
    });
    const workflow = parse(read('examples/github-actions/deploy.yml'));
    expect(workflow.jobs.deploy.environment).toBe(template.Parameters.Environment.Default);
    for (const bad of ['a/*', '*/b', 'a/b:*', 'a'])
      expect(bad).not.toMatch(new RegExp(`^${template.Parameters.Repository.AllowedPattern}$`));
  });

  test('may assume roles of CDK and look; it may neither change anything nor become what CloudFormation is', () => {
    const statements = policies[0].PolicyDocument.Statement;
    const actions = statements.flatMap(({ Action }: { Action: string | string[] }) => Action).sort();
    expect(actions).toEqual([
      'cloudformation:DescribeStacks',
      'cloudformation:ListStackResources',
      'secretsmanager:GetSecretValue',
      'ses:GetAccount',
      'ses:GetContactList',
      'ses:GetEmailIdentity',
      'ses:ListContactLists',
      'sts:AssumeRole',
    ]);
    const [borrows] = statements;
    expect(
      borrows.Resource.map(({ Sub }: { Sub: string }) => /cdk-\$\{Qualifier\}-(.*)-role/.exec(Sub)?.[1]),
    ).toEqual(['deploy', 'file-publishing', 'lookup']);
    const anything = statements.filter(({ Resource }: { Resource: unknown }) => Resource === '*');
    expect(anything.map(({ Sid }: { Sid: string }) => Sid)).toEqual(['LookAtTheAccountsMail']);
  });
});

function read(file: string): string {
  return existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : '';
}

function stepsOf(file: string): readonly Step[] {
  const document = parse(read(file));
  return (
    document.runs?.steps ??
    Object.values(document.jobs as Record<string, { steps: Step[] }>).flatMap(({ steps }) => steps)
  );
}

/** CloudFormation's own tags as what they stand for. */
function readTemplate() {
  const tags = ['Ref', 'Sub', 'GetAtt'].map((name) => ({
    tag: `!${name}`,
    resolve: (text: string) => ({ [name]: text }),
  }));
  const lists = ['If', 'Equals'].map((name) => ({ tag: `!${name}`, collection: 'seq' as const }));
  return parse(read('examples/github-actions/deploy-role.yaml'), { customTags: [...tags, ...lists] });
}
