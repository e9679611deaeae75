import { readFileSync } from 'node:fs';
import { Template } from 'aws-cdk-lib/assertions';
import type { Config } from '../../functions/model/config.ts';
import { neededFacets } from '../../functions/pipeline/needed-facets.ts';
import { CommunityHatStack } from '../../infra/community-hat-stack.ts';
import { makeApp } from '../../infra/make-app.ts';
import { keyMatches } from '../stand-ins/key-pattern.ts';

export interface Resource {
  readonly Type: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** A function of the stack, as CloudFormation would make it. */
export interface DeployedDoor {
  readonly door: string;
  readonly arn: string;
  /** Logical id of its role. */
  readonly role: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly seconds: number;
}

/** The synthesised stack, with every reference in it resolved as CloudFormation resolves them. */
export class StackTemplate {
  readonly #resources: Readonly<Record<string, Resource>>;
  readonly #statementsOf = new Map<string, readonly Statement[]>();

  /** Without bundles: what is in them is the doors' own test. */
  constructor(config: Config) {
    const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
    const app = makeApp({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
    const cloud = config.cloud ?? {
      operator: 'office@harbour-lights.example',
      budget: 20,
      identity: 'create',
    };
    const installation = {
      version: '0.0.0',
      config: { ...config, cloud },
      facets: neededFacets(config),
      affiliationFiles: [],
    };
    this.#resources = Template.fromStack(
      new CommunityHatStack(app, 'Test', { installation }),
    ).toJSON().Resources;
  }

  ofType(type: string): readonly (readonly [string, Resource])[] {
    return Object.entries(this.#resources).filter(([, { Type }]) => Type === type);
  }

  /** The one state machine: its definition, and the logical id of its role. */
  stateMachine(): { readonly definition: string; readonly role: string } {
    const [[, machine] = [], ...others] = this.ofType('AWS::StepFunctions::StateMachine');
    if (machine === undefined || others.length > 0) throw new Error('There has to be one state machine');
    const { DefinitionString, RoleArn } = machine.Properties;
    return { definition: this.resolve(DefinitionString) as string, role: roleOf(RoleArn) };
  }

  doors(): readonly DeployedDoor[] {
    return this.ofType('AWS::Lambda::Function').flatMap(([id, { Properties }]) => {
      const [, door] = /^community-hat: (.*)$/.exec(String(Properties.Description)) ?? [];
      if (door === undefined) return [];
      const { Variables = {} } = (Properties.Environment ?? {}) as { Variables?: Record<string, unknown> };
      return [
        {
          door,
          arn: this.#attribute(id, 'Arn'),
          role: roleOf(Properties.Role),
          environment: this.resolve(Variables) as Record<string, string>,
          seconds: Properties.Timeout as number,
        },
      ];
    });
  }

  /** The ARN of the one secret whose logical id begins so. */
  secret(begins: string): string {
    const found = this.ofType('AWS::SecretsManager::Secret').filter(([id]) => id.startsWith(begins));
    if (found.length !== 1) throw new Error(`There are ${found.length} secrets ${begins}`);
    return this.#reference(found[0]![0]);
  }

  /** Whether a role's policies allow it. A condition on what is not told here does not hold. */
  allows(
    role: string,
    action: string,
    resource: string,
    context: Readonly<Record<string, string>> = {},
  ): boolean {
    const known = this.#statementsOf.get(role) ?? this.#statements(role);
    this.#statementsOf.set(role, known);
    return known.some(
      ({ Effect, Action, Resource, Condition = {} }) =>
        Effect === 'Allow' &&
        [Action].flat().includes(action) &&
        [Resource].flat().some((pattern) => keyMatches(resource, String(pattern))) &&
        Object.entries(Condition).every(([operator, keys]) =>
          Object.entries(keys).every(([key, wanted]) => {
            const told = context[key];
            if (!['StringLike', 'StringEquals'].includes(operator)) throw new Error(`What is ${operator}?`);
            return told !== undefined && [wanted].flat().some((pattern) => keyMatches(told, String(pattern)));
          }),
        ),
    );
  }

  #statements(role: string): readonly Statement[] {
    const inline = (this.#resources[role]!.Properties.Policies ?? []) as { PolicyDocument: unknown }[];
    const attached = this.ofType('AWS::IAM::Policy').filter(([, { Properties }]) =>
      (Properties.Roles as { Ref: string }[]).some(({ Ref }) => Ref === role),
    );
    const documents = [
      ...inline.map(({ PolicyDocument }) => PolicyDocument),
      ...attached.map(([, { Properties }]) => Properties.PolicyDocument),
    ];
    return documents.flatMap((document) => (this.resolve(document) as { Statement: Statement[] }).Statement);
  }

  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((entry) => this.resolve(entry));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const [key, what] = entries[0] ?? [];
    if (entries.length === 1 && key === 'Ref') return this.#reference(what as string);
    if (entries.length === 1 && key?.startsWith('Fn::')) return this.#called(key, what as unknown[]);
    return Object.fromEntries(entries.map(([name, each]) => [name, this.resolve(each)]));
  }

  #called(name: string, what: readonly unknown[]): string {
    if (name === 'Fn::GetAtt') return this.#attribute(what[0] as string, what[1] as string);
    if (name === 'Fn::Join') return (this.resolve(what[1]) as string[]).join(what[0] as string);
    if (name === 'Fn::Select') return (this.resolve(what[1]) as string[])[Number(what[0])]!;
    if (name === 'Fn::Split') return (this.resolve(what[1]) as string).split(what[0] as string) as never;
    throw new Error(`This test resolves no ${name}`);
  }

  #reference(id: string): string {
    const pseudo = PSEUDO[id];
    if (pseudo !== undefined) return pseudo;
    const type = this.#resources[id]?.Type;
    if (type === 'AWS::S3::Bucket') return id.toLowerCase();
    const arn = ARN_BY_REFERENCE[type ?? ''];
    return arn === undefined ? id : `${arn}:${id}`;
  }

  #attribute(id: string, name: string): string {
    const { Type } = this.#resources[id]!;
    if (name !== 'Arn') return `${id}.${name}`;
    if (Type === 'AWS::S3::Bucket') return `arn:aws:s3:::${id.toLowerCase()}`;
    return `arn:aws:${Type.split('::')[1]!.toLowerCase()}:eu-central-1:123456789012:${id}`;
  }
}

interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '123456789012',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'Test',
};

const ARN_BY_REFERENCE: Readonly<Record<string, string>> = {
  'AWS::SecretsManager::Secret': 'arn:aws:secretsmanager:eu-central-1:123456789012:secret',
  'AWS::SNS::Topic': 'arn:aws:sns:eu-central-1:123456789012',
  'AWS::StepFunctions::StateMachine': 'arn:aws:states:eu-central-1:123456789012:stateMachine',
};

function roleOf(arn: unknown): string {
  return (arn as { 'Fn::GetAtt': [string, string] })['Fn::GetAtt'][0];
}
