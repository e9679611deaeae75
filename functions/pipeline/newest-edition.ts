import type { ProjectConfig } from '../model/config.ts';
import type { EditionName } from '../model/keys.ts';
import type { Runtime } from '../model/ports.ts';
import { findEditions } from './editions/find-editions.ts';
import { visibilityOf } from './editions/visibility-of.ts';

/** The newest revision of a project's letter of a month; `null` where none is written. */
export async function newestEdition(
  { store, secrets }: Pick<Runtime, 'store' | 'secrets'>,
  month: string,
  project: ProjectConfig,
): Promise<EditionName | null> {
  const editions = await findEditions(store, visibilityOf(project, secrets));
  const ours = editions.filter(
    ({ audience, subject, month: of }) =>
      audience === 'maintainers' && subject === project.id && of === month,
  );
  return ours.at(-1) ?? null;
}
