import type { Receipt } from '../../../model/receipt.ts';

/** Whether a receipt says that a letter is about to be handed over, and not yet what became of it. */
export function isClaim(body: Uint8Array): boolean {
  const { state } = JSON.parse(new TextDecoder().decode(body)) as Receipt;
  return state === 'claimed';
}
