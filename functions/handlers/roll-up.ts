import { awsRuntime } from '../adapters/aws.ts';
import { stepInputs } from '../model/step-inputs.ts';
import { rollUp } from '../pipeline/roll-up.ts';
import { rollUpPortfolio } from '../pipeline/roll-up-portfolio.ts';

/** Adds up the findings of one project; without a project, of all that were added up, and of companies. */
export async function handler(event: unknown): Promise<void> {
  const { month, project } = stepInputs.rollUp.parse(event);
  const runtime = awsRuntime();
  if (project === undefined) await rollUpPortfolio(runtime, { month });
  else await rollUp(runtime, { month, project });
}
