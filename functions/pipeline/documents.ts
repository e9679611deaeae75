import { configSchema } from '../model/config.ts';
import { planKey } from '../model/keys.ts';
import type { Store } from '../model/ports.ts';
import type { Plan } from '../model/run.ts';

/**
 * Documents are JSON with `schema: 1` and a line break at the end: readable in ten years without this code. Those for
 * people to read are written here, two blanks deep; pins, manifests and the state of a harvest are for the program.
 */
export async function writeDocument(
  store: Store,
  key: string,
  document: { readonly schema: 1 },
): Promise<void> {
  await store.write(key, documentBytes(document));
}

export function documentBytes(document: { readonly schema: 1 }): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}

/** @returns `null` where there is none; @throws where it is of a version that this program does not know. */
export async function readDocument<D extends { readonly schema: 1 }>(
  store: Store,
  key: string,
): Promise<D | null> {
  const found = await store.read(key);
  if (found === null) return null;
  const document = JSON.parse(new TextDecoder().decode(found.body)) as { readonly schema: number };
  if (document.schema !== 1)
    throw new Error(
      `${store.locate(key)} has schema ${document.schema}; this version reads schema 1. Use the version that wrote it`,
    );
  return document as D;
}

/** @throws where the month was not planned */
export async function readPlan(store: Store, month: string): Promise<Plan> {
  const plan = await findPlan(store, month);
  if (plan === null) throw new Error(`No plan for ${month}. Run: community-hat plan --month ${month}`);
  return plan;
}

/** `null` where the month was not planned. */
export async function findPlan(store: Store, month: string): Promise<Plan | null> {
  const plan = await readDocument<Plan>(store, planKey(month));
  if (plan === null) return null;
  // What was planned by an older version lacks the settings that there were not yet.
  const { success, data } = configSchema.safeParse(plan.config);
  return success ? { ...plan, config: data } : plan;
}
