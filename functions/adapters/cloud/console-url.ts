/** Where a person looks at an execution in the console of AWS. */
export function consoleUrl(executionArn: string): string {
  const [, partition = 'aws', , region = ''] = executionArn.split(':');
  const host = HOSTS[partition] ?? `${region}.console.aws.amazon.com`;
  return `https://${host}/states/home?region=${region}#/v2/executions/details/${executionArn}`;
}

const HOSTS: Readonly<Record<string, string>> = {
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};
