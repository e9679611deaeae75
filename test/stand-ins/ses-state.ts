import type { SesFault, SesFaultPlan } from './ses-faults.ts';
import type { AcceptedMail } from './ses-mail.ts';

/** What GetAccount says; more than that it does say. */
export interface SesAccount {
  ProductionAccessEnabled: boolean;
  SendingEnabled: boolean;
  EnforcementStatus: 'HEALTHY' | 'PROBATION' | 'SHUTDOWN';
  SendQuota: { Max24HourSend: number; MaxSendRate: number; SentLast24Hours: number };
}

/** What the stand-in for SES knows. */
export interface SesState {
  readonly accepted: AcceptedMail[];
  readonly calls: { readonly to: string; readonly subject: string; readonly fault: SesFault | null }[];
  /** How often each message was called for. */
  readonly turns: Map<string, number>;
  /** When the last messages were taken; milliseconds. */
  readonly rate: number[];
  plan: SesFaultPlan;
  /** So many calls are reset before they are read. */
  resets: number;
  readonly account: SesAccount;
  readonly suppressed: Set<string>;
  readonly unsubscribed: Set<string>;
  readonly verified: Set<string>;
  /** Verified identities that the caller may not use; in the sandbox SES asks for that of recipients too. */
  readonly forbidden: Set<string>;
  readonly topics: readonly string[];
  readonly contactList: string;
  readonly now: () => Date;
}
