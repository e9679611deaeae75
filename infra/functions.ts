import { Construct } from 'constructs';
import type { Installation } from '../functions/model/installation.ts';
import { STEPS, type Step } from '../functions/model/steps.ts';
import type { Secrets } from './secrets.ts';
import { StepFunction } from './step-function.ts';
import { STEP_NEEDS } from './steps.ts';
import type { Storage } from './storage.ts';

export interface FunctionsProps {
  readonly storage: Storage;
  readonly secrets: Secrets;
  readonly installation: Installation;
}

/** One Lambda function a step, each with a role and a log of its own. */
export class Functions extends Construct {
  readonly of: Readonly<Record<Step, StepFunction>>;

  constructor(scope: Construct, id: string, { storage, secrets, installation }: FunctionsProps) {
    super(scope, id);
    const entries = STEPS.map((step) => [
      step,
      new StepFunction(this, step, {
        step,
        needs: STEP_NEEDS[step],
        storage,
        secrets,
        // The other steps read the month's frozen config from the plan.
        ...(step === 'plan' ? { installation } : {}),
      }),
    ]);
    this.of = Object.fromEntries(entries) as Record<Step, StepFunction>;
  }
}
