import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Construct } from 'constructs';
import type { Functions } from './functions.ts';
import type { Mail } from './mail.ts';
import type { MonthlyRun } from './monthly-run.ts';
import type { Operator } from './operator.ts';
import type { Schedule } from './schedule.ts';
import { ALARMS, type AlarmName } from './watch/alarms.ts';
import { Budget } from './watch/budget.ts';
import { Counts } from './watch/counts.ts';
import { added, lambdaTrouble, runTrouble, sesRate, waitingIn } from './watch/metrics-of-aws.ts';

export interface WatchProps {
  readonly operator: Operator;
  readonly functions: Functions;
  readonly monthlyRun: MonthlyRun;
  readonly schedule: Schedule;
  readonly mail: Mail;
  /** US dollars a month. */
  readonly budget: number;
}

/** Who looks after it when nobody does: each alarm tells the operator, and has a heading of the same name in `docs/runbook.md`. */
export class Watch extends Construct {
  readonly #operator: Operator;

  constructor(scope: Construct, id: string, props: WatchProps) {
    super(scope, id);
    const { operator, functions, monthlyRun, schedule, mail, budget } = props;
    this.#operator = operator;
    const { ses } = mail;
    const counts = new Counts(this, 'Counts', { log: functions.of.watch.log });

    this.#alarm('A step failed', runTrouble(monthlyRun.stateMachine));
    this.#monthDidNotStart(counts.lowest('monthPlanned'));
    this.#alarm('Fewer repositories than last month', counts.highest('repositoriesMissing'));
    this.#alarm('Unknown deliveries', counts.highest('unknown'));
    this.#alarm('Dead letters', waitingIn([schedule.deadLetters, ...(ses ? [ses.events.deadLetters] : [])]));
    this.#alarm('Watch fails', lambdaTrouble(functions.of.watch.function));
    if (ses !== null) {
      this.#alarm('Bounces and complaints', added(counts, ['bounced', 'complained']));
      this.#alarm('Bounce rate', sesRate('BounceRate'), 0.05);
      this.#alarm('Complaint rate', sesRate('ComplaintRate'), 0.001);
      this.#alarm('Mail events fail', lambdaTrouble(functions.of['mail-events'].function));
    }
    new Budget(this, 'Budget', { operator, dollars: budget });
  }

  /** Goes off when a metric reaches the threshold; 1 unless told. */
  #alarm(name: AlarmName, metric: IMetric, threshold = 1): Alarm {
    const alarm = new Alarm(this, idOf(name), {
      ...this.#named(name),
      metric,
      threshold,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#operator.topic));
    return alarm;
  }

  /**
   * Of two days one is enough. That `watch` itself falls silent is told as well: the alarm loses its data. It does not
   * count that as going off, because a stack that was just made has none yet.
   */
  #monthDidNotStart(planned: IMetric): void {
    const alarm = new Alarm(this, idOf('The month did not start'), {
      ...this.#named('The month did not start'),
      metric: planned,
      threshold: 1,
      comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
      evaluationPeriods: 2,
      datapointsToAlarm: 1,
      treatMissingData: TreatMissingData.MISSING,
    });
    alarm.addAlarmAction(new SnsAction(this.#operator.topic));
    alarm.addInsufficientDataAction(new SnsAction(this.#operator.topic));
  }

  #named(name: AlarmName) {
    return {
      alarmName: `${Stack.of(this).stackName}: ${name}`,
      alarmDescription: `${ALARMS[name]} What to do: docs/runbook.md, "${name}".`,
    };
  }
}

/** `A step failed` -> `AStepFailed` */
function idOf(name: AlarmName): string {
  return name.replace(/(?:^|\s)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
