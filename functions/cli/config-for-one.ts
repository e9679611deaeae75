import { type Config, configSchema } from '../model/config.ts';
import type { RepositoryName } from '../model/snapshot.ts';

/**
 * For somebody who only wants to see a letter about one repository. It lies in a folder of its own, since a month is
 * made with one configuration, and is addressed to somebody on this machine: nobody else gets it. The folder is named as
 * the repository, whose name is the same in capitals: made into one word, two of them could share one.
 */
export function configForOne({ owner, name }: RepositoryName): Config {
  const id = `${owner}-${name}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 63);
  const folder = `out/${owner}/${name}`.toLowerCase();
  return configSchema.parse({
    timeZone: 'UTC',
    store: { folder: `${folder}/store` },
    mail: {
      mailer: 'files',
      folder: `${folder}/mailbox`,
      from: 'Community Hat <letters@localhost.example>',
    },
    projects: [
      {
        id,
        name: name.slice(0, 80),
        repositories: [`${owner}/${name}`],
        maintainers: ['You <you@localhost.example>'],
        visibility: 'private',
      },
    ],
  });
}
