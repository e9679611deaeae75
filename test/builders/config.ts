import { type Config, configSchema } from '../../functions/model/config.ts';

/** The settings of Harbour Lights, with what is said otherwise. */
export function aConfig(settings: Record<string, unknown> = {}): Config {
  return configSchema.parse({
    mail: { from: 'Letters <letters@community-hat.example>' },
    projects: [
      {
        id: 'harbour-lights',
        name: 'Harbour Lights',
        repositories: ['harbour-lights/beacon', 'harbour-lights/foghorn', 'harbour-lights/charts'],
        maintainers: ['Keeper One <keeper.one@harbour-lights.example>'],
      },
    ],
    ...settings,
  });
}
