import type { World } from '../../sandbox/world.ts';
import { hostileText } from './hostile-texts.ts';

/**
 * A world in which whatever people of it write is hostile: titles, labels, logins, names, paths, branches, releases,
 * categories, messages, domains of addresses and addresses of pages. One that is said twice stays the same twice.
 */
export function hostileWorlds(worlds: readonly World[]): {
  readonly worlds: readonly World[];
  /** How many different texts are in them. */
  readonly texts: number;
} {
  const known = new Map<string, string>();
  const own = (kind: string, before: string): string => {
    const key = `${kind}:${before}`;
    const text = known.get(key) ?? SHAPES[kind]!(before, hostileText(known.size));
    known.set(key, text);
    return text;
  };
  const made = worlds.map((world) => {
    const { repository, organizations, governanceFiles, tree, people, ...rest } = world;
    return {
      ...(walked(rest, own) as typeof rest),
      repository,
      people: walked(people, own) as World['people'],
      ...(organizations && { organizations }),
      ...(tree && { tree: walked(tree, own) as NonNullable<World['tree']> }),
      ...(governanceFiles && { governanceFiles }),
    };
  });
  return { worlds: made, texts: known.size };
}

/** By what a field is called, how its text becomes a hostile one. What decides what is measured stays in it. */
const SHAPES: Readonly<Record<string, (before: string, hostile: string) => string>> = {
  title: (before, hostile) => `${before.slice(0, 12)}${hostile}`,
  name: (_, hostile) => hostile,
  label: (before, hostile) => `${before}${hostile}`,
  login: (before, hostile) => `${before}${hostile}`,
  path: (before, hostile) => before.replace(/[^/]*$/, (file) => `${hostile}${file}`),
  branch: (before, hostile) => `${before}${hostile}`,
  message: (before, hostile) => `${before}${hostile}`,
  domain: (_, hostile) => hostile,
  url: (before, hostile) => `${before}${hostile}`,
};

const FIELDS: Readonly<Record<string, keyof typeof SHAPES>> = {
  title: 'title',
  currentTitle: 'title',
  previousTitle: 'title',
  milestoneTitle: 'title',
  login: 'login',
  path: 'path',
  headRefName: 'branch',
  messageHeadline: 'message',
  emailDomain: 'domain',
  url: 'url',
  tagName: 'branch',
  description: 'message',
};

function walked(value: unknown, own: (kind: string, before: string) => string, field = ''): unknown {
  if (typeof value === 'string') return ofText(value, own, field);
  if (Array.isArray(value))
    return value.map((each) => walked(each, own, field === 'labels' ? 'label' : field));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      walked(each, own, key === 'name' && field === 'label' ? 'label' : key),
    ]),
  );
}

function ofText(text: string, own: (kind: string, before: string) => string, field: string): string {
  if (field === 'label') return own('label', text);
  if (field === 'files') return own('path', text);
  if (field === 'name') return own('name', text);
  const kind = FIELDS[field];
  return kind === undefined ? text : own(kind, text);
}
