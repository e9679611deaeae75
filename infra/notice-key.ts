import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';

/**
 * Encrypts what is told by topics: alarms, and what became of letters, with addresses in it. A key of our own, because
 * with those that AWS keeps neither SES nor CloudWatch may publish.
 */
export class NoticeKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Topics of community-hat',
      enableKeyRotation: true,
      pendingWindow: Duration.days(7),
      // Nothing that is kept is encrypted with it.
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.key.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Publish',
        principals: ['ses.amazonaws.com', 'cloudwatch.amazonaws.com'].map(
          (service) => new ServicePrincipal(service),
        ),
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        // This key: a policy of a key speaks of no other. Topics say who may publish to them, and from which account.
        resources: ['*'],
      }),
    );
  }
}
