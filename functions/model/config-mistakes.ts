import { secretLike } from './secret-like.ts';

/** One mistake in a configuration. The sentence names the place; where that is in the file, the reader of the file knows. */
export interface ConfigMistake {
  readonly path: ConfigPath;
  /** Whether the key is wrong, or what stands under it. */
  readonly about: 'key' | 'value';
  readonly sentence: string;
}

export type ConfigPath = readonly (string | number)[];

/** Every sentence that a person reads about a configuration: where, what was found, what is allowed. */
export const mistakes = {
  noFile: (file: string, example: string): ConfigMistake => ({
    path: [],
    about: 'value',
    sentence: `There is no such file. Begin with the example: cp ${example} ${file}`,
  }),

  notYaml: (says: string): ConfigMistake => ({
    path: [],
    about: 'value',
    sentence: `This is not YAML: ${secretLike(says) ? 'something is wrong here' : says.replace(/\.$/, '')}.`,
  }),

  sameKey: (key: string): ConfigMistake => ({
    path: [],
    about: 'key',
    sentence: `${secretLike(key) ? 'A key' : key} is there twice in one group; keep one.`,
  }),

  empty: (): ConfigMistake => ({
    path: [],
    about: 'value',
    sentence: 'The file is empty; it needs at least projects, each with id, name and repositories.',
  }),

  missing: (path: ConfigPath, allowed: string): ConfigMistake => ({
    path,
    about: 'key',
    sentence: `${place(path)} is missing; it must be ${allowed}.`,
  }),

  wrong: (path: ConfigPath, value: unknown, allowed: string, guess: string | null): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(value)}; it must be ${allowed}.${meant(guess)}`,
  }),

  unknownKey: (path: ConfigPath, known: readonly string[], guess: string | null): ConfigMistake => ({
    path,
    about: 'key',
    sentence: `${place(path)} is not a setting.${meant(guess)} Settings here: ${known.join(', ')}.`,
  }),

  unknownIndicator: (
    path: ConfigPath,
    about: ConfigMistake['about'],
    found: string,
    ids: readonly string[],
    guess: string | null,
  ): ConfigMistake => ({
    path,
    about,
    sentence: `${place(path)}: no indicator is called ${shown(found)}.${meant(guess)} Indicators: ${ids.join(', ')}.`,
  }),

  secret: (path: ConfigPath, about: ConfigMistake['about']): ConfigMistake => ({
    path,
    about,
    sentence: `${place(path)} holds something that looks like a secret, which is not shown here. Take it out of the file and revoke it; a token belongs into the environment, as GITHUB_TOKEN.`,
  }),

  sameProject: (path: ConfigPath, id: string, first: ConfigPath): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(id)}, as is ${place(first)}; each project needs an id of its own.`,
  }),

  sameSponsor: (path: ConfigPath, id: string, first: ConfigPath): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(id)}, as is ${place(first)}; each sponsor needs an id of its own.`,
  }),

  twice: (path: ConfigPath, found: string, first: ConfigPath): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(found)}, which ${place(first)} is already; once is enough.`,
  }),

  otherSpelling: (path: ConfigPath, found: string, first: ConfigPath, before: string): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(found)}, which ${place(first)} spells ${shown(before)}; one repository is spelled the same everywhere.`,
  }),

  thresholdOrder: (
    path: ConfigPath,
    worse: 'higher' | 'lower',
    { watch, neglected }: { readonly watch: number; readonly neglected: number },
  ): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} has watch ${watch} and neglected ${neglected}; here ${worse} is worse, so neglected must be ${worse} than watch, or equal.`,
  }),

  standingFact: (path: ConfigPath): ConfigMistake => ({
    path,
    about: 'key',
    sentence: `${place(path)}: this is a standing fact, which is told and never graded; take its limits out.`,
  }),

  shareOverOne: (path: ConfigPath, value: number): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is the number ${value}; it must be a share from 0 to 1 (60 % is 0.6).`,
  }),

  companyOrIndependent: (path: ConfigPath): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} must have either a company or independent: true. Whoever nobody knows of is left out.`,
  }),

  endsBefore: (path: ConfigPath, from: string, until: string, key = 'from'): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(until)}, and ${key} is ${shown(from)}; until is the first day on which it is no longer so, and must be later.`,
  }),

  sameTime: (path: ConfigPath, first: ConfigPath, keys: readonly string[]): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is about the same ${keys.join(' and ')} at the same time as ${place(first)}; let one end where the other begins, with from and until.`,
  }),

  boughtInACircle: (path: ConfigPath): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)}: who bought it was in the end bought by it. Take out one of the acquisitions.`,
  }),

  unknownProject: (
    path: ConfigPath,
    found: string,
    ids: readonly string[],
    guess: string | null,
  ): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)}: no project has the id ${shown(found)}.${meant(guess)} Projects: ${ids.map((id) => (secretLike(id) ? '(an id that is not shown)' : id)).join(', ')}.`,
  }),

  noSuchLetter: (
    path: ConfigPath,
    found: string,
    { whom, ids }: { readonly whom: string | null; readonly ids: readonly string[] },
    guess: string | null,
  ): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)}: there is no letter ${whom === null ? '' : `to ${whom} `}about ${shown(found)}.${meant(guess)} There are letters about: ${ids.map((id) => (secretLike(id) ? '(an id that is not shown)' : id)).join(', ')}.`,
  }),

  noSuchLetters: (path: ConfigPath, whom: string | null): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} is ${shown(whom)}, and this file has no letter of that kind${whom === 'sponsor' ? '; sponsors is empty' : whom === 'programme' ? '; programme is missing' : ''}.`,
  }),

  ruleFitsAll: (path: ConfigPath): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} would fit every change; it must have a label, a title or paths.`,
  }),

  noAffiliationFile: (path: ConfigPath, says: string): ConfigMistake => ({
    path,
    about: 'value',
    sentence: `${place(path)} cannot be read: ${says}. Paths begin at the folder of this file.`,
  }),

  mailNeeded: (writesTo: ConfigPath): ConfigMistake => ({
    path: ['mail'],
    about: 'key',
    sentence: `mail is missing, but ${place(writesTo.slice(0, -1))} has ${writesTo.at(-1)} to write to; set at least mail.from, the address that the letters come from.`,
  }),

  smtpNeeded: (): ConfigMistake => ({
    path: ['mail', 'smtp'],
    about: 'key',
    sentence: 'mail.smtp is missing, but mail.mailer is smtp; set at least mail.smtp.host, the mail server.',
  }),

  cloudNeeded: (): ConfigMistake => ({
    path: ['cloud'],
    about: 'key',
    sentence:
      'cloud is missing, but mail.mailer is ses; set at least cloud.operator, who is told when something needs a person.',
  }),

  plainSmtp: (host: string): ConfigMistake => ({
    path: ['mail', 'smtp', 'security'],
    about: 'value',
    sentence: `mail.smtp.security is none, so everybody on the way to ${shown(host)} could read the letters; none is for localhost alone. Use starttls or tls.`,
  }),

  password: (path: ConfigPath): ConfigMistake => ({
    path,
    about: 'key',
    sentence: `${place(path)}: a password never stands in this file. Take it out and set it in the environment, as COMMUNITY_HAT_SMTP_PASSWORD.`,
  }),
};

/** `projects[0].repositories[1]` */
function place(path: ConfigPath): string {
  if (path.length === 0) return 'The file';
  return path
    .map((step, i) => {
      if (typeof step === 'number') return `[${step}]`;
      if (secretLike(step)) return `${i > 0 ? '.' : ''}(a key that is not shown)`;
      if (!/^[A-Za-z_][\w-]*$/.test(step)) return `[${shown(step)}]`;
      return i > 0 ? `.${step}` : step;
    })
    .join('');
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') {
    if (secretLike(value)) return 'a text that is not shown';
    return quoted(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  }
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'boolean') return `${value}`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return 'a group of settings';
}

/** With what cannot be seen written out, so that a text does nothing to a terminal, and a slip of the keyboard is found. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (one) => `\\u${one.codePointAt(0)!.toString(16).padStart(4, '0')}`,
  );
}

function meant(guess: string | null): string {
  return guess === null ? '' : ` Did you mean ${quoted(guess)}?`;
}
