import { awsKeyed } from '../adapters/aws-keyed.ts';
import { awsOperator } from '../adapters/aws-operator.ts';
import { stepFunctionsWaiting } from '../adapters/step-functions-waiting.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { askApproval } from '../pipeline/approval/ask-approval.ts';

/** Asks for an approval, or says what comes of none. */
export async function handler(event: unknown) {
  const runtime = { ...(await awsKeyed()), operator: awsOperator(), waiting: stepFunctionsWaiting() };
  return askApproval(runtime, stepInputs.askApproval.parse(event));
}
