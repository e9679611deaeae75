import { RemovalPolicy, SecretValue, Validations } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { TOKEN_NOT_SET } from '../functions/model/token-not-set.ts';

/** What is never in a config, a bundle or an environment variable: functions know these by their ARNs only. */
export class Secrets extends Construct {
  readonly githubToken: Secret;
  readonly hmacKey: Secret;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.githubToken = new Secret(this, 'GithubToken', {
      description:
        'Token that the harvest reads GitHub with. Put it in with: aws secretsmanager put-secret-value',
      // A word instead of a random text, so that the harvest can say that nobody has put the token in.
      secretStringValue: SecretValue.unsafePlainText(TOKEN_NOT_SET),
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.hmacKey = new Secret(this, 'HmacKey', {
      description: 'Key of the hashes of addresses and of private paths',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    Validations.of(this.githubToken).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'GitHub issues the token and has no interface to rotate it; a person replaces it when it ends.',
    });
    Validations.of(this.hmacKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'A new key would change every hash: a recipient would look new to the ledger and get a letter twice.',
    });
  }
}
