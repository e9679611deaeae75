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
      level: 'notice',
      message: `GitHub asks to wait until ${until.slice(11, 19)} UTC. Ctrl-C loses nothing`,
      meanwhile:
        left < 60_000 ? `${Math.ceil(left / 1000)} s` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    });
    await sleep(Math.min(left, left < 60_000 ? 1000 : 15_000));
  }
}
