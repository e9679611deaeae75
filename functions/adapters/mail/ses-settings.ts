import type { AwsAddress } from '../aws-address.ts';

/** What letters go out with by SES. */
export interface SesSettings {
  readonly address: AwsAddress;
  /** Its event destination tells what becomes of messages; `null`: nobody is told. */
  readonly configurationSet: string | null;
  /** With topics named as `MAILING_LISTS`; `null`: one unsubscribes by a mail to a person. */
  readonly contactList: string | null;
  readonly patience?: SesPatience;
}

export interface SesPatience {
  /** Seconds until a connection stands, and until the answer is there. */
  readonly connect: number;
  readonly answer: number;
  /** Seconds before what SES did not take is tried again, one for each further try. */
  readonly pauses: readonly number[];
}
