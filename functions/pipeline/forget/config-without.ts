import type { Config } from '../../model/config.ts';
import type { Runtime } from '../../model/ports.ts';
import type { Forgotten } from './forgotten.ts';
import { maskDocument } from './mask-document.ts';

/** The configuration as a month is made with it: who was taken out of the store is not in it, whoever still lists them. */
export function configWithout(
  config: Config,
  forgotten: Forgotten,
  progress: Runtime['progress'] = () => undefined,
): Config {
  if (forgotten.isEmpty) return config;
  const { bots, recognition, affiliations, editing } = config;
  const listed = { bots, recognition, affiliations, editing };
  const kept = maskDocument(listed, forgotten);
  for (const place of placesIn(config, forgotten))
    progress({
      step: 'plan',
      level: 'warning',
      message: `${place} of the configuration names somebody who was forgotten: left out. Take it out there too`,
    });
  return { ...config, ...kept };
}

/** Such as `recognition.named[2]`. */
function placesIn(
  { bots, recognition, affiliations, editing }: Config,
  forgotten: Forgotten,
): readonly string[] {
  const logins = [
    ...at('recognition.named', recognition.named),
    ...at('bots', bots),
    ...at('affiliations.people', affiliations?.people.map(({ login }) => login) ?? []),
    ...at('affiliations.hats', affiliations?.hats.map(({ login }) => login) ?? []),
  ];
  const isInWords = JSON.stringify(maskDocument(editing, forgotten)) !== JSON.stringify(editing);
  return [
    ...logins.filter(({ login }) => forgotten.isLogin(login)).map(({ place }) => place),
    ...(isInWords ? ['editing'] : []),
  ];
}

function at(list: string, logins: readonly string[]) {
  return logins.map((login, i) => ({ place: `${list}[${i}]`, login }));
}
