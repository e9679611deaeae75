import { setTimeout } from 'node:timers/promises';

/** Waits about so many seconds, a fifth more or less by chance: many who failed at once come back one by one. */
export async function pause(seconds: number): Promise<void> {
  await setTimeout(seconds * (0.8 + Math.random() * 0.4) * 1000);
}
