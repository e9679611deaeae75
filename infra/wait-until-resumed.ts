import { Wait, WaitTime } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';

/** Waits until the `resumeAt` that a step answered with, spread over half a minute: those who were refused together do not come back together. */
export function waitUntilResumed(scope: Construct, name: string): Wait {
  return Wait.jsonata(scope, name, {
    time: WaitTime.timestamp(
      '{% $fromMillis($toMillis($states.input.resumeAt) + $round($random() * 30000)) %}',
    ),
  });
}
