import { GetAccountCommand, type GetAccountCommandOutput, SESv2Client } from '@aws-sdk/client-sesv2';
import type { MailAllowance } from '../../model/ports.ts';
import type { AwsAddress } from '../aws-address.ts';
import { SHORT_QUESTION } from '../short-question.ts';

/**
 * What the account may send just now. In the sandbox it may send little, and to verified addresses alone; that is told by
 * what becomes of each letter.
 * @throws where the account may not send at all, or SES does not say
 */
export async function sesAllowance(address: AwsAddress): Promise<MailAllowance> {
  const { SendQuota: quota, SendingEnabled: enabled, EnforcementStatus: status } = await account(address);
  if (enabled === false || status === 'SHUTDOWN')
    throw new Error(
      `SES sends nothing for this account: sending is paused (${status ?? 'no reason given'}). Open the account dashboard of SES, and see docs/sending.md`,
    );
  const { Max24HourSend: most, MaxSendRate: perSecond, SentLast24Hours: sent } = quota ?? {};
  if (most === undefined || perSecond === undefined || sent === undefined)
    throw new Error('SES does not say what may be sent: its answer has no quota in it');
  return {
    left: most === UNLIMITED ? Number.POSITIVE_INFINITY : Math.max(0, Math.floor(most - sent)),
    perSecond,
    ...(most !== UNLIMITED && { perDay: most }),
  };
}

/** SES's word for it. */
const UNLIMITED = -1;

/** A question, which may be asked again. */
async function account(address: AwsAddress): Promise<GetAccountCommandOutput> {
  const client = new SESv2Client({
    ...address,
    ...SHORT_QUESTION,
  });
  try {
    return await client.send(new GetAccountCommand({}));
  } catch (error) {
    throw new Error(`SES does not say what may be sent: ${(error as Error).name}`);
  } finally {
    client.destroy();
  }
}
