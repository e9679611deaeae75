import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { Operator } from '../model/ports.ts';
import { required, type Variables } from './aws-variables.ts';
import { SHORT_QUESTION } from './short-question.ts';

/** Tells the operator by the topic that alarms go to as well. */
export function awsOperator(variables: Variables = process.env): Operator {
  const topic = required(variables, 'OPERATOR_TOPIC_ARN');
  return {
    async tell(subject, text) {
      const client = new SNSClient(SHORT_QUESTION);
      try {
        await client.send(
          new PublishCommand({
            TopicArn: topic,
            Subject: plainSubject(subject),
            Message: text.slice(0, LONGEST),
          }),
        );
      } finally {
        client.destroy();
      }
    },
  };
}

/** SNS takes 256 KB; a mail that long is read by nobody. */
const LONGEST = 20_000;

/** ASCII in one line, shorter than 100 characters: what SNS takes. */
function plainSubject(text: string): string {
  const ascii = text.normalize('NFKD').replace(/[^\x20-\x7e]/g, '');
  return ascii.replace(/^[^A-Za-z0-9]+/, '').slice(0, 99) || 'community-hat';
}
