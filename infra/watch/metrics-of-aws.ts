import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { MetricName } from '../../functions/model/metrics.ts';
import type { Counts } from './counts.ts';

/** Runs that came to no good end. */
export function runTrouble(stateMachine: StateMachine): IMetric {
  return sumOf({
    failed: stateMachine.metricFailed(),
    timedOut: stateMachine.metricTimedOut(),
    aborted: stateMachine.metricAborted(),
  });
}

export function lambdaTrouble(called: IFunction): IMetric {
  return sumOf({ errors: called.metricErrors(), throttles: called.metricThrottles() });
}

export function waitingIn(queues: readonly IQueue[]): IMetric {
  return sumOf(
    Object.fromEntries(
      queues.map((queue, i) => [
        `queue${i}`,
        queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
      ]),
    ),
  );
}

/** Of what `watch` counts, added up. */
export function added(counts: Counts, names: readonly MetricName[]): IMetric {
  const parts = Object.fromEntries(names.map((name) => [name, counts.highest(name)]));
  return sumOf(parts, Duration.days(1));
}

/** Of the whole account, since that is what AWS judges; shares from 0 to 1. */
export function sesRate(metricName: 'BounceRate' | 'ComplaintRate'): IMetric {
  return new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${metricName}`,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });
}

/** A sum over a list takes what is there: one that has no data, as a queue that was always idle, does not hide the others. */
function sumOf(usingMetrics: Record<string, IMetric>, period = Duration.minutes(5)): IMetric {
  const expression = `SUM([${Object.keys(usingMetrics).join(', ')}])`;
  return new MathExpression({ expression, usingMetrics, period });
}
