import { createHash } from 'node:crypto';

/**
 * What goes wrong with one call of SendEmail. SES has the message after those that begin with `accept`; after the others it has
 * not.
 */
export const SES_FAULTS = [
  /** Takes the message and ends the connection without a word. */
  'accept-drop',
  'accept-500',
  /** Takes the message and never answers. */
  'accept-hang',
  /** Takes the message; the answer breaks off in the middle. */
  'accept-cut',
  /** Takes the message, and answers 200 with a page of some proxy. */
  'accept-garble',
  /** Too many in this second. */
  'throttle',
  /** The quota of 24 hours is used up. */
  'quota',
  'reject',
  'unavailable',
  /** Resets the connection when the request has arrived. */
  'reset',
  'hang',
] as const;
export type SesFault = (typeof SES_FAULTS)[number];

/** Which fault the `turn`th call for a recipient and subject meets; `null`: none. */
export type SesFaultPlan = (
  call: { readonly to: string; readonly subject: string },
  turn: number,
) => SesFault | null;

/** Plain JSON, so that another process can order it: the first match of `script` counts, then chance. */
export interface SesFaultOrder {
  /** So many calls, whoever's they are, are reset before they are read. */
  readonly resets?: number;
  readonly script?: readonly {
    /** An address or a subject; absent: any. */
    readonly of?: string;
    /** Counted from 1; absent: each. */
    readonly turn?: number;
    readonly fault: SesFault | null;
  }[];
  /** `share` of all calls, told by seed, recipient, subject and turn alone: in whatever order they come. */
  readonly seeded?: { readonly seed: string; readonly share: number; readonly among?: readonly SesFault[] };
}

export function plannedFaults({ script = [], seeded }: SesFaultOrder): SesFaultPlan {
  return ({ to, subject }, turn) => {
    const said = script.find(
      (line) => [undefined, to, subject].includes(line.of) && [undefined, turn].includes(line.turn),
    );
    if (said !== undefined) return said.fault;
    if (seeded === undefined) return null;
    const dice = createHash('sha256')
      .update(JSON.stringify([seeded.seed, to, subject, turn]))
      .digest();
    if (dice.readUInt32BE(0) / 2 ** 32 >= seeded.share) return null;
    const among = seeded.among ?? SES_FAULTS;
    return among[dice.readUInt32BE(4) % among.length]!;
  };
}
