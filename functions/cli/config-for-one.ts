import type { Config } from '../model/config.ts';
import type { RepositoryName } from '../model/snapshot.ts';

/**
 * For somebody who only wants to see a letter about one repository. It lies in a folder of its own, since a month is
 * made with one configuration, and is addressed to somebody on this machine: nobody else gets it.
 */
export function configForOne({ owner, name }: RepositoryName): Config {
  const id = `${owner}-${name}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 63);
  return {
    timeZone: 'UTC',
    store: { folder: `out/${id}/store` },
    mail: {
      mailer: 'files',
      folder: `out/${id}/mailbox`,
      from: 'Community Hat <letters@localhost.example>',
    },
    bots: [],
    thresholds: {},
    leaveOut: [],
    projects: [
      {
        id,
        name: name.slice(0, 80),
        repositories: [`${owner}/${name}`],
        maintainers: ['You <you@localhost.example>'],
        visibility: 'private',
      },
    ],
  };
}
