/** What the stack tells about itself: `infra/` writes it, and the command line finds everything in the cloud by it. */
export const STACK_OUTPUTS = [
  'Bucket',
  'StateMachineArn',
  'GithubTokenSecretArn',
  'HmacKeySecretArn',
  /** Of the topic that tells the operator. */
  'OperatorTopicArn',
  /** Where the archive can be opened, without a slash at the end. */
  'ArchiveUrl',
  /** `ses` or `files`. */
  'Mailer',
  /** Empty where the mailer is not SES. */
  'ConfigurationSet',
  'ContactList',
] as const;

export type StackOutput = (typeof STACK_OUTPUTS)[number];

export const STACK_NAME = 'CommunityHat';
