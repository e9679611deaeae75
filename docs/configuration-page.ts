import { z } from 'zod';
import { configSchema } from '../functions/model/config.ts';

/** `docs/configuration.md`, from the schema that the program reads configurations with. */
export function configurationPage(): string {
  const root = z.toJSONSchema(configSchema, { io: 'input' }) as Setting;
  return `${INTRODUCTION}\n${settingsOf(root, '').join('\n')}\n${ENVIRONMENT}`;
}

interface Setting {
  readonly type?: string;
  readonly description?: string;
  readonly allowed?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly additionalProperties?: Setting | boolean;
  readonly items?: Setting;
}

function settingsOf(group: Setting, prefix: string): string[] {
  return Object.entries(group.properties ?? {}).flatMap(([key, setting]) => {
    const needed = group.required?.includes(key) === true;
    return [paragraph(`${prefix}${key}`, setting, needed), ...inner(setting, `${prefix}${key}`)];
  });
}

function inner(setting: Setting, path: string): string[] {
  const free = typeof setting.additionalProperties === 'object' ? setting.additionalProperties : {};
  return [
    ...settingsOf(setting, `${path}.`),
    ...settingsOf(setting.items ?? {}, `${path}[].`),
    ...settingsOf(free, `${path}.<id>.`),
  ];
}

function paragraph(path: string, setting: Setting, needed: boolean): string {
  const allowed = setting.allowed ?? setting.enum?.map((word) => `\`${word}\``).join(' or ') ?? 'anything';
  const entries = setting.items?.allowed;
  const lines = [
    `## \`${path}\``,
    '',
    setting.description ?? '',
    '',
    `- allowed: ${allowed}${entries && !setting.items?.properties ? `; each entry is ${entries}` : ''}`,
    `- ${whenLeftOut(setting, needed)}`,
    '',
  ];
  return lines.join('\n').replace(/\n{3,}/g, '\n\n');
}

function whenLeftOut(setting: Setting, needed: boolean): string {
  if (needed) return 'must be set';
  if (setting.default === undefined) return 'may be left out';
  const plain = typeof setting.default === 'string' ? setting.default : JSON.stringify(setting.default);
  return `when left out: \`${plain}\``;
}

const INTRODUCTION = `# Configuration

<!-- Written by docs/generate.ts from functions/model/config.ts. Change that, then run \`npm run docs\`. -->

One YAML file, \`community-hat.yaml\` unless \`--config\` names another. Begin with
[the example](../examples/community-hat.yaml); only \`projects\` is needed. Every mistake in the file is reported at
once, with its line, what was found and what is allowed; nothing runs before the file is right.

Once a letter of a month was delivered, that month keeps the configuration it was made with. Two things are other: what
stands under \`editing\` counts until the letter that it is about is sent, and \`community-hat correct\` sets a letter right
with the configuration as it is then ([the first of the month](manager.md)).
`;

const ENVIRONMENT = `# Environment

Where GitHub is and who reads it never stands in the file. A text in the file that looks like a token is refused.

| variable | what | when left out |
|---|---|---|
| \`GITHUB_TOKEN\` | the token that repositories are read with; reading public ones needs no scope | needed for everything that harvests, except the built-in community |
| \`GITHUB_GRAPHQL_URL\` | address of the GraphQL endpoint | \`https://api.github.com/graphql\` |
| \`COMMUNITY_HAT_KEY\` | the key that addresses and private paths are hashed with; at least 16 characters, best random ones | the store makes one and keeps it beside its objects; in a bucket or on a branch (\`--store branch:NAME\`, [GitHub Actions](github-actions.md)) it has to be set |
| \`COMMUNITY_HAT_SMTP_PASSWORD\` | the password of \`mail.smtp.user\` at the mail server | needed where \`mail.smtp.user\` is set |
| \`NODE_EXTRA_CA_CERTS\` | a file with certificates to trust beside the usual ones, for a mail server of your own; Node reads it | none |
| \`AWS_REGION\`, \`AWS_PROFILE\`, \`AWS_ACCESS_KEY_ID\`, \`AWS_SECRET_ACCESS_KEY\`, \`AWS_SESSION_TOKEN\` | with \`--store s3://bucket/folder\`: where the bucket is and who asks; \`COMMUNITY_HAT_KEY\` has to be set too | as with all of AWS's tools |
| \`AWS_ENDPOINT_URL_S3\` | an S3 that is not AWS's, such as MinIO, R2 or Ceph: it has to know conditional writes, and the bucket is named in the path | AWS |
| \`DEBUG\` | \`community-hat\`: errors are shown with their stack | errors are one message |
`;
