import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { CommunityHatStack } from '../../infra/community-hat-stack.ts';
import { makeApp } from '../../infra/make-app.ts';
import { readInstallation } from '../../infra/read-installation.ts';
import { type Transitions, transitionsOf } from './transitions-of.ts';

/** What the stack has of what costs: counted in its template, not copied, so that the page grows with the stack. */
export interface Deployed {
  readonly transitions: Transitions;
  /** Metrics that alarms look at: one that adds up three costs three times as much. */
  readonly alarms: number;
  readonly schedules: readonly string[];
  readonly metrics: number;
  readonly secrets: number;
  readonly keys: number;
}

const ROOT = join(import.meta.dirname, '../..');

export function deployed(): Deployed {
  const template = synthesised();
  const [machine, ...more] = Object.values(template.findResources('AWS::StepFunctions::StateMachine'));
  if (machine === undefined || more.length > 0) throw new Error('The page of costs knows one state machine');
  const count = (type: string) => Object.keys(template.findResources(type)).length;
  return {
    transitions: transitionsOf(definition(machine.Properties.DefinitionString)),
    alarms: Object.values(template.findResources('AWS::CloudWatch::Alarm')).reduce(
      (sum, { Properties }) => sum + metricsOf(Properties),
      0,
    ),
    schedules: Object.values(template.findResources('AWS::Scheduler::Schedule')).map(
      ({ Properties }) => Properties.ScheduleExpression,
    ),
    metrics: count('AWS::Logs::MetricFilter'),
    secrets: count('AWS::SecretsManager::Secret'),
    keys: count('AWS::KMS::Key'),
  };
}

/** One that is looked at as it is; of a sum, its parts. */
function metricsOf({ Metrics }: { readonly Metrics?: readonly { readonly MetricStat?: unknown }[] }): number {
  return Metrics === undefined ? 1 : Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length;
}

function synthesised(): Template {
  const { context } = JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')) as { context: object };
  // Without bundles: nobody pays for what is in them.
  const app = makeApp({ context: { ...context, 'aws:cdk:bundling-stacks': [] } });
  const installation = readInstallation(join(ROOT, 'examples/harbour-lights.yaml'));
  return Template.fromStack(new CommunityHatStack(app, 'Priced', { installation }));
}

/** A text with names of other resources in it, which say nothing of its states. */
function definition(text: { readonly 'Fn::Join': readonly [string, readonly unknown[]] }) {
  const [between, pieces] = text['Fn::Join'];
  return JSON.parse(pieces.map((piece) => (typeof piece === 'string' ? piece : 'a')).join(between));
}
