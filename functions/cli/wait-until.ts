import { setTimeout as sleep } from 'node:timers/promises';
import type { Progress } from '../model/ports.ts';

/** Waits, and says until when; a laptop that slept meanwhile goes on at once. */
export async function waitUntil(until: string, progress: Progress): Promise<void> {
  for (;;) {
    const left = Date.parse(until) - Date.now();
    if (left <= 0) return;
    const minutes = Math.ceil(left / 60_000);
    progress({
      step: 'harvest',
      message: `GitHub asks to wait until ${until.slice(11, 16)} UTC, ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}. Ctrl-C is fine: the same command goes on where this stopped`,
    });
    await sleep(Math.min(left, 15_000));
  }
}
