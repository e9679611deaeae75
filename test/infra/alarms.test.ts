import { readFileSync } from 'node:fs';
import { METRICS, metricPlace } from '../../functions/model/metrics.ts';
import { ATemplate, flat, type Resource } from './a-template.ts';

let stack: ATemplate;
let alarms: ReadonlyMap<string, Resource>;

beforeAll(() => {
  stack = new ATemplate();
  alarms = new Map(
    stack
      .ofType('AWS::CloudWatch::Alarm')
      .map((alarm) => [String(alarm.Properties.AlarmName).replace(/^Test: /, ''), alarm]),
  );
});

describe('the runbook', () => {
  test('has a heading for each alarm and for the budget, and none for an alarm that there is not', () => {
    expect(headings()).toEqual([...alarms.keys(), 'Budget'].toSorted());
    expect(budget().BudgetName).toBe('Test - Budget');
  });

  test('says of each what it means, where to look and what to do', () => {
    for (const [name, text] of sections()) {
      expect(`${name}: ${[...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, word]) => word).join(', ')}`).toBe(
        `${name}: Description, Investigation, Resolution`,
      );
    }
  });

  test('names alarms as AWS shows them, and each says where to read on', () => {
    for (const [name, { Properties }] of alarms) {
      expect(Properties.AlarmName).toBe(`Test: ${name}`);
      expect(Properties.AlarmDescription).toContain(`docs/runbook.md, "${name}"`);
    }
  });
});

describe('an alarm', () => {
  test('tells the operator, who gets it by mail', () => {
    for (const { Properties } of alarms.values())
      expect(flat(Properties.AlarmActions)).toMatch(/^Ref:OperatorTopic[0-9A-F]+$/);
    const mails = stack
      .ofType('AWS::SNS::Subscription')
      .filter(({ Properties }) => Properties.Protocol === 'email');
    expect(mails.map(({ Properties }) => Properties.Endpoint)).toEqual(['office@harbour-lights.example']);
  });

  test('may publish to the topic only as an alarm of this stack', () => {
    const policy = stack
      .ofType('AWS::SNS::TopicPolicy')
      .find(({ Properties }) => flat(Properties.PolicyDocument).includes('cloudwatch.amazonaws.com'));
    const text = flat(
      (
        policy!.Properties.PolicyDocument as { Statement: { Condition: { ArnLike: unknown } }[] }
      ).Statement.find(({ Condition }) => 'ArnLike' in Condition)?.Condition.ArnLike,
    );
    expect(text).toContain(':alarm:Test: *');
  });

  test('goes off at the first sign, except where shares of the account count', () => {
    const thresholds = [...alarms].map(([name, { Properties }]) => [name, Properties.Threshold]);
    expect(Object.fromEntries(thresholds)).toEqual({
      'A step failed': 1,
      'The month did not start': 1,
      'Fewer repositories than last month': 1,
      'Unknown deliveries': 1,
      'Dead letters': 1,
      'Watch fails': 1,
      'Bounces and complaints': 1,
      'Bounce rate': 0.05,
      'Complaint rate': 0.001,
      'Mail events fail': 1,
    });
    for (const [name, { Properties }] of alarms) {
      expect([name, Properties.ComparisonOperator]).toEqual([
        name,
        name === 'The month did not start' ? 'LessThanThreshold' : 'GreaterThanOrEqualToThreshold',
      ]);
    }
  });

  test('about a month that did not start also tells when nobody looked for two days, and not of a new stack', () => {
    const { Properties } = alarms.get('The month did not start')!;
    expect(Properties).toMatchObject({
      Period: 86_400,
      EvaluationPeriods: 2,
      DatapointsToAlarm: 1,
      Statistic: 'Minimum',
      TreatMissingData: 'missing',
    });
    expect(flat(Properties.InsufficientDataActions)).toMatch(/^Ref:OperatorTopic/);
  });

  test('adds up all bad ends of a run, and what lies in both queues of dead letters', () => {
    expect(metricsOf('A step failed')).toEqual([
      'ExecutionsFailed',
      'ExecutionsTimedOut',
      'ExecutionsAborted',
    ]);
    expect(metricsOf('Dead letters')).toEqual([
      'ApproximateNumberOfMessagesVisible',
      'ApproximateNumberOfMessagesVisible',
    ]);
    expect(metricsOf('Mail events fail')).toEqual(['Errors', 'Throttles']);
    expect(JSON.stringify(alarms.get('Dead letters')!.Properties.Metrics)).toMatch(
      /ScheduleDeadLetters.*MailEventsDeadLetters/,
    );
  });
});

test('every count of watch becomes a metric, read from where watch logs it', () => {
  const filters = stack.ofType('AWS::Logs::MetricFilter').map(({ Properties }) => {
    expect(flat(Properties.LogGroupName)).toMatch(/^Ref:FunctionswatchLog/);
    const [made] = Properties.MetricTransformations as Record<string, unknown>[];
    return [made!.MetricName, made!.MetricValue, made!.MetricNamespace, Properties.FilterPattern];
  });
  expect(filters).toEqual(
    METRICS.map((name) => [name, metricPlace(name), 'community-hat/Test', `{ ${metricPlace(name)} = "*" }`]),
  );
  const used = [...alarms.values()]
    .flatMap(({ Properties }) => [Properties, ...asMetrics(Properties)])
    .filter(({ Namespace }) => Namespace === 'community-hat/Test')
    .map(({ MetricName }) => MetricName);
  for (const name of used) expect(METRICS).toContain(name);
  expect(used).toHaveLength(5);
});

test('the budget is that of the config, and tells before and after', () => {
  expect(budget()).toMatchObject({ BudgetLimit: { Amount: 20, Unit: 'USD' }, TimeUnit: 'MONTHLY' });
  const { NotificationsWithSubscribers: told } = stack.only('AWS::Budgets::Budget').Properties as {
    NotificationsWithSubscribers: { Notification: Record<string, unknown>; Subscribers: unknown[] }[];
  };
  expect(told.map(({ Notification }) => Notification.NotificationType)).toEqual(['FORECASTED', 'ACTUAL']);
  for (const { Subscribers } of told)
    expect(Subscribers).toEqual([{ SubscriptionType: 'EMAIL', Address: 'office@harbour-lights.example' }]);
});

function budget(): Record<string, unknown> {
  return stack.only('AWS::Budgets::Budget').Properties.Budget as Record<string, unknown>;
}

/** Parts of an alarm that is computed. */
function asMetrics(properties: Resource['Properties']): readonly Record<string, unknown>[] {
  const metrics = (properties.Metrics ?? []) as { MetricStat?: { Metric: Record<string, unknown> } }[];
  return metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Metric] : []));
}

function metricsOf(name: string): readonly unknown[] {
  return asMetrics(alarms.get(name)!.Properties).map(({ MetricName }) => MetricName);
}

function headings(): readonly string[] {
  return sections()
    .map(([name]) => name)
    .toSorted();
}

/** What stands under each alarm's heading. */
function sections(): readonly (readonly [string, string])[] {
  const [, chapter = ''] = readFileSync('docs/runbook.md', 'utf8').split(/^## When an alarm tells$/m);
  const [alarmsOnly] = chapter.split(/^## /m);
  return alarmsOnly!
    .split(/^### /m)
    .slice(1)
    .map((section) => [section.split('\n')[0]!, section] as const);
}
