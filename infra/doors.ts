import type { Door } from '../functions/model/doors.ts';
import { KEY_PATTERNS } from '../functions/model/keys.ts';

/** What one door may do, and how large a machine it gets. */
export interface DoorNeeds {
  /** Patterns of keys; reading includes listing the same. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly removes: readonly string[];
  readonly secrets: readonly SecretName[];
  /** What else: `door-grants.ts` says what each comes to. */
  readonly may: readonly Ability[];
  readonly minutes: number;
  /** A CPU comes with every 1769 MB. */
  readonly megabytes: number;
}

export type SecretName = 'githubToken' | 'hmacKey';

export type Ability =
  | 'sendMail'
  | 'tellOperator'
  /** The state machine, which waits for an answer. */
  | 'wakeUp'
  | 'hearOfMail'
  | 'linkToArchive'
  | 'knowTheDay';

const {
  harvests,
  runs,
  plans,
  affiliations,
  editing,
  corrections,
  approvals,
  approvalRequests,
  work,
  runReports,
  pins,
  findings,
  reports,
  receipts,
  mailbox,
  forgotten,
} = KEY_PATTERNS;

/** Who may read and write what: the table that the roles are made of. */
export const DOOR_NEEDS = {
  plan: {
    // Who was forgotten is not planned with, and not harvested.
    reads: [receipts, plans, affiliations, forgotten],
    writes: [plans, affiliations, editing, work],
    removes: [],
    // Addresses in files about who works for whom are hashed as those of commits are.
    // Members of organisations are read from the forge.
    secrets: ['githubToken', 'hmacKey'],
    may: ['linkToArchive'],
    // The files of a large community have 80,000 people in them.
    minutes: 5,
    megabytes: 1769,
  },
  harvest: {
    // Receipts tell whether the month may still be read anew.
    reads: [harvests, pins, receipts, forgotten],
    writes: [harvests, pins],
    // Pages of a harvest are removed when its part is written.
    removes: [harvests],
    secrets: ['githubToken', 'hmacKey'],
    may: [],
    minutes: 15,
    megabytes: 1024,
  },
  measure: {
    reads: [runs, harvests],
    writes: [findings],
    removes: [],
    secrets: [],
    may: [],
    minutes: 15,
    megabytes: 3072,
  },
  'roll-up': {
    reads: [plans, affiliations, findings],
    writes: [findings],
    removes: [],
    secrets: [],
    may: [],
    minutes: 5,
    megabytes: 1769,
  },
  report: {
    reads: [plans, editing, corrections, findings, receipts, reports],
    writes: [reports],
    removes: [],
    secrets: ['hmacKey'],
    may: [],
    minutes: 5,
    megabytes: 1769,
  },
  deliver: {
    reads: [plans, editing, approvals, reports, receipts],
    writes: [receipts, mailbox],
    removes: [],
    secrets: ['hmacKey'],
    may: ['sendMail'],
    minutes: 15,
    megabytes: 1024,
  },
  publish: {
    reads: [plans, reports],
    writes: [reports],
    removes: [],
    secrets: ['hmacKey'],
    may: [],
    // Of ten thousand repositories it makes the pages of a thousand letters.
    minutes: 15,
    megabytes: 1024,
  },
  'ask-approval': {
    reads: [plans, approvals, approvalRequests, reports],
    writes: [approvals, approvalRequests],
    removes: [],
    secrets: ['hmacKey'],
    may: ['tellOperator', 'wakeUp'],
    minutes: 5,
    megabytes: 512,
  },
  watch: {
    reads: [runs, reports, receipts],
    writes: [runReports],
    removes: [],
    secrets: ['hmacKey'],
    may: ['knowTheDay'],
    minutes: 15,
    megabytes: 1769,
  },
  'mail-events': {
    reads: [receipts],
    writes: [receipts],
    removes: [],
    secrets: [],
    may: ['hearOfMail'],
    minutes: 1,
    megabytes: 512,
  },
} as const satisfies Record<Door, DoorNeeds>;
