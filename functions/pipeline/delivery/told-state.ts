import type { MailEvent, Receipt } from '../../model/receipt.ts';

/**
 * How a delivery ended, as far as the mail service told of it; `null`: it told nothing that says so. In whatever order the
 * events came: that a message was taken is told of those as well that went to nobody.
 * @param attempt the newest, as the receipt has it
 */
export function toldState(
  events: readonly MailEvent[],
  attempt: number,
): Extract<Receipt['state'], 'sent' | 'suppressed' | 'refused'> | null {
  const ends = new Map<number, 'sent' | 'suppressed' | 'refused'>();
  for (const { kind, attempt: of = 1 } of events) {
    const end = ENDS[kind];
    const known = ends.get(of);
    if (known === undefined || STRENGTH[end] > STRENGTH[known]) ends.set(of, end);
  }
  // An earlier attempt of which nobody knew that it went: then the letter is there, whatever became of this one.
  const newest = ends.get(attempt);
  if (newest === 'suppressed') return newest;
  return [...ends.values()].includes('sent') ? 'sent' : (newest ?? null);
}

/** What an event says of the delivery itself. A bounce is of a mail that was sent. */
const ENDS = {
  accepted: 'sent',
  delivered: 'sent',
  delayed: 'sent',
  bounced: 'sent',
  complained: 'sent',
  suppressed: 'suppressed',
  rejected: 'refused',
} as const satisfies Record<MailEvent['kind'], Receipt['state']>;

const STRENGTH = { sent: 1, refused: 2, suppressed: 3 } as const;
