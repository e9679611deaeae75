import { SendTaskSuccessCommand, SFNClient, type SFNClientConfig } from '@aws-sdk/client-sfn';
import type { Waiting } from '../model/ports.ts';
import { SHORT_QUESTION } from './short-question.ts';

/** Wakes an execution of Step Functions up. */
export function stepFunctionsWaiting(config: SFNClientConfig = {}): Waiting {
  return {
    async goOn(taskToken, answer) {
      const client = new SFNClient({
        ...SHORT_QUESTION,
        ...config,
      });
      try {
        await client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(answer) }));
        return true;
      } catch (error) {
        if (NOBODY_WAITS.has((error as Error).name)) return false;
        throw error;
      } finally {
        client.destroy();
      }
    },
  };
}

const NOBODY_WAITS: ReadonlySet<string> = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);
