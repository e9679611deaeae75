import type { Config } from './config.ts';

/** What a configuration lacks for the cloud, a sentence each, with the remedy. On a laptop it may be fine. */
export function needsOfCloud({ cloud, mail, archive }: Config): readonly string[] {
  const own = cloud?.certificate !== undefined;
  const lacks = [
    [
      cloud === undefined,
      'cloud is missing; set at least cloud.operator, who is told when something needs a person: cloud: { operator: you@example.org }',
    ],
    [
      mail?.mailer === 'smtp',
      'mail.mailer is smtp, which sends from your own machine alone. In the cloud it is ses, or files for a trial.',
    ],
    [
      own && archive === undefined,
      'archive.url is missing, but cloud.certificate is set; set archive.url to the address that the certificate is for.',
    ],
    [
      own && archive !== undefined && !isBareHost(archive.url),
      `archive.url is "${archive?.url}", but with cloud.certificate it is a host alone, such as https://letters.example.org`,
    ],
  ] as const;
  return lacks.flatMap(([isLacking, sentence]) => (isLacking ? [sentence] : []));
}

function isBareHost(url: string): boolean {
  return /^https:\/\/[a-z0-9.-]+\/?$/i.test(url);
}
