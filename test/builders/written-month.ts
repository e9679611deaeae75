import { keyedSecrets } from '../../functions/adapters/secrets.ts';
import type { LetterName } from '../../functions/model/audience.ts';
import type { Config } from '../../functions/model/config.ts';
import { type EditionName, editionKey, harvestPinKey, planKey } from '../../functions/model/keys.ts';
import { configuredLetter, lettersOf } from '../../functions/model/letters.ts';
import { monthEnd } from '../../functions/model/month.ts';
import type { Store } from '../../functions/model/ports.ts';
import type { HarvestPin, Plan } from '../../functions/model/run.ts';
import { visibilityOf } from '../../functions/pipeline/editions/visibility-of.ts';
import { aConfig } from './config.ts';

export const KEY = 'a key for tests, of no worth';
export const secrets = keyedSecrets(KEY);

/** A programme with two projects, of two and of one maintainer, and a sponsor. */
export const lampConfig = (settings: Record<string, unknown> = {}): Config =>
  aConfig({
    projects: [
      {
        id: 'lamp',
        name: 'Lamp',
        repositories: ['o/lamp', 'o/wick'],
        maintainers: ['Anna <anna@lamp.example>', 'ben@lamp.example'],
      },
      { id: 'horn', name: 'Horn', repositories: ['o/horn'], maintainers: ['carla@horn.example'] },
    ],
    sponsors: [{ id: 'ostrel', company: 'Ostrel', recipients: ['ospo@ostrel.example'] }],
    ...settings,
  });

/** Puts into the store what is there when a month's letters are written and nobody has got one. */
export async function writeMonth(
  store: Store,
  month: string,
  config: Config,
): Promise<readonly EditionName[]> {
  await writePlan(store, month, config);
  const editions: EditionName[] = [];
  for (const letter of lettersOf(config)) editions.push(await writeLetter(store, month, config, letter));
  return editions;
}

/** A plan, and a snapshot of each of its repositories. */
export async function writePlan(store: Store, month: string, config: Config): Promise<void> {
  const names = config.projects.flatMap(({ repositories }) => repositories);
  const repositories = [...new Set(names)].map((full) => {
    const [owner = '', name = ''] = full.split('/');
    return { owner, name };
  });
  const end = monthEnd(month, config.timeZone);
  const plan: Plan = {
    schema: 1,
    month,
    end,
    version: '1',
    config,
    facets: ['issues'],
    batches: [repositories],
  };
  await store.write(planKey(month), json(plan));
  for (const repository of repositories) {
    const pin: HarvestPin = {
      schema: 1,
      repository,
      harvestedAt: end,
      parts: [],
      facets: { issues: { ok: true } },
    };
    await store.write(harvestPinKey(month, repository), json(pin));
  }
}

export async function writeLetter(
  store: Store,
  month: string,
  config: Config,
  letter: LetterName,
  {
    revision = 1,
    statuses = ['watch'],
  }: { readonly revision?: number; readonly statuses?: readonly string[] } = {},
): Promise<EditionName> {
  const edition = { ...letter, month, revision, visibility: visibilityOf(letter, config, secrets) };
  const { name } = configuredLetter(letter, { month, config });
  const report = {
    schema: 1,
    subject: { id: letter.subject, name },
    month,
    revision,
    headline: `${letter.audience} read this`,
    findings: statuses.map((status) => ({ status })),
  };
  await store.write(editionKey(edition, 'letter.html'), Buffer.from('<p>9</p>'));
  await store.write(editionKey(edition, 'letter.txt'), Buffer.from('9 changes\n'));
  await store.write(editionKey(edition, 'report.json'), json(report));
  return edition;
}

function json(value: object): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}
