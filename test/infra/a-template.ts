import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import type { Door } from '../../functions/model/doors.ts';
import type { CloudConfig } from '../../infra/cloud-config.ts';
import { CommunityHatStack } from '../../infra/community-hat-stack.ts';
import { makeApp } from '../../infra/make-app.ts';
import { readInstallation } from '../../infra/read-installation.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly DependsOn?: readonly string[];
}

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

/** The synthesised stack of the example, which fails where it goes against a rule. Without bundles: doors have their own tests. */
export class ATemplate {
  readonly template: Template;
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, { readonly Value: unknown }>>;

  constructor(change: (config: CloudConfig) => CloudConfig = (config) => config) {
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
    const app = makeApp({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
    const installation = readInstallation('examples/harbour-lights.yaml');
    const stack = new CommunityHatStack(app, 'Test', {
      installation: { ...installation, config: change(installation.config) },
    });
    this.template = Template.fromStack(stack);
    const { Resources, Outputs } = this.template.toJSON();
    this.resources = Resources;
    this.outputs = Outputs;
  }

  ofType(...types: readonly string[]): readonly Resource[] {
    return Object.values(this.resources).filter(({ Type }) => types.includes(Type));
  }

  /** The one resource of a type. */
  only(type: string): Resource {
    const [found, ...others] = this.ofType(type);
    if (found === undefined || others.length > 0) throw new Error(`There are ${others.length + 1} ${type}`);
    return found;
  }

  door(door: Door): Resource {
    return this.ofType('AWS::Lambda::Function').find(
      ({ Properties }) => Properties.Description === `community-hat: ${door}`,
    )!;
  }

  variables(door: Door): Readonly<Record<string, unknown>> {
    return (this.door(door).Properties.Environment as { Variables: Record<string, unknown> }).Variables;
  }

  roleOf(door: Door): Resource {
    const { Role } = this.door(door).Properties as { Role: { 'Fn::GetAtt': [string, string] } };
    return this.resources[Role['Fn::GetAtt'][0]]!;
  }

  /** All that a door may do: within its role, and by policies that hang on it from outside. */
  statements(door: Door): readonly Statement[] {
    const role = this.roleOf(door);
    const [id] = Object.entries(this.resources).find(([, resource]) => resource === role)!;
    const outside = this.ofType('AWS::IAM::Policy').filter(({ Properties }) =>
      JSON.stringify(Properties.Roles).includes(`"${id}"`),
    );
    return [
      ...(role.Properties.Policies as { PolicyDocument: unknown }[]),
      ...outside.map(({ Properties }) => ({ PolicyDocument: Properties.PolicyDocument })),
    ].flatMap(({ PolicyDocument }) => statementsOf(PolicyDocument));
  }
}

export function statementsOf(document: unknown): readonly Statement[] {
  return (document as { Statement: Statement[] } | undefined)?.Statement ?? [];
}

/** CloudFormation's joins as text; a reference becomes its name. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(flat).join('');
  const joined = (value as { 'Fn::Join'?: [string, unknown[]] })['Fn::Join'];
  return joined ? joined[1].map(flat).join(joined[0]) : JSON.stringify(value).replace(/["{}[\]]/g, '');
}
