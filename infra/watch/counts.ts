import { Duration, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { METRICS, type MetricName, metricPlace } from '../../functions/model/metrics.ts';

export interface CountsProps {
  /** Of `watch`, which logs its counts in one line. */
  readonly log: LogGroup;
}

/** What `watch` counts each day, as metrics. */
export class Counts extends Construct {
  readonly #namespace: string;

  constructor(scope: Construct, id: string, { log }: CountsProps) {
    super(scope, id);
    this.#namespace = `community-hat/${Stack.of(this).stackName}`;
    for (const metricName of METRICS) {
      new MetricFilter(this, metricName, {
        logGroup: log,
        metricNamespace: this.#namespace,
        metricName,
        metricValue: metricPlace(metricName),
        filterPattern: FilterPattern.exists(metricPlace(metricName)),
      });
    }
  }

  lowest(name: MetricName): Metric {
    return this.#daily(name, Stats.MINIMUM);
  }

  highest(name: MetricName): Metric {
    return this.#daily(name, Stats.MAXIMUM);
  }

  #daily(metricName: MetricName, statistic: string): Metric {
    return new Metric({ namespace: this.#namespace, metricName, statistic, period: Duration.days(1) });
  }
}
