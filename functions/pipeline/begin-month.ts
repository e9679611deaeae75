import type { Installation } from '../model/installation.ts';
import type { Runtime } from '../model/ports.ts';
import { plan } from './plan.ts';
import { shareOut } from './share-out.ts';

/** Freezes what the month is made with, and answers with where the state machine finds what to share out. */
export async function beginMonth(
  runtime: Pick<Runtime, 'store' | 'clock' | 'progress' | 'secrets' | 'organizations'>,
  installation: Installation,
  month: string,
) {
  return shareOut(runtime.store, await plan(runtime, { ...installation, month }));
}
