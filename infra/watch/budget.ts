import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';
import type { Operator } from '../operator.ts';

export interface BudgetProps {
  readonly operator: Operator;
  /** US dollars a month. */
  readonly dollars: number;
}

/** Of the account: what belongs to one stack is told apart only where somebody has activated tags for that. */
export class Budget extends Construct {
  constructor(scope: Construct, id: string, { operator, dollars }: BudgetProps) {
    super(scope, id);
    new CfnBudget(this, 'Monthly', {
      budget: {
        // Names of budgets have no colon.
        budgetName: `${Stack.of(this).stackName} - Budget`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
      },
      notificationsWithSubscribers: (['FORECASTED', 'ACTUAL'] as const).map((notificationType) => ({
        notification: {
          notificationType,
          comparisonOperator: 'GREATER_THAN',
          threshold: 100,
          thresholdType: 'PERCENTAGE',
        },
        subscribers: [{ subscriptionType: 'EMAIL', address: operator.address }],
      })),
    });
  }
}
