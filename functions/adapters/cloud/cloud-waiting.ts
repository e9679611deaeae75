import type { Waiting } from '../../model/ports.ts';
import { awsAddress } from '../aws-address.ts';
import type { Variables } from '../aws-variables.ts';
import { stepFunctionsWaiting } from '../step-functions-waiting.ts';
import { awsFailure } from './aws-failure.ts';
import type { CloudStack } from './find-stack.ts';

/** Wakes up the run of a stack, from a person's machine. */
export function cloudWaiting({ region }: CloudStack, variables: Variables): Waiting {
  const waiting = stepFunctionsWaiting({ ...awsAddress(variables, 'SFN'), region });
  return {
    async goOn(taskToken, answer) {
      try {
        return await waiting.goOn(taskToken, answer);
      } catch (error) {
        throw awsFailure(error, 'states:SendTaskSuccess');
      }
    },
  };
}
