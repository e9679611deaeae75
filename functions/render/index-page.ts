import * as z from 'zod';
import { monthInWords } from '../model/month.ts';
import { fill } from './fill.ts';

export interface IndexedEdition {
  readonly project: { readonly id: string; readonly name: string };
  readonly audience: string;
  readonly month: string;
  readonly revision: number;
  readonly headline: string;
  /** Of its page, seen from the index. */
  readonly path: string;
}

const schema = z.strictObject({
  title: z.string(),
  indexed: z.boolean(),
  projects: z.array(
    z.strictObject({
      name: z.string(),
      editions: z.array(
        z.strictObject({
          href: z.string().regex(/^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/),
          when: z.string(),
          headline: z.string(),
        }),
      ),
    }),
  ),
});

/** The list of editions that lie under one root, newest first, by project. */
export function indexPage(editions: readonly IndexedEdition[]): string {
  const newest = editions.toSorted(newestFirst);
  const ids = [...new Set(newest.map(({ project }) => project.id))].sort();
  const projects = ids.map((id) => {
    const own = newest.filter(({ project }) => project.id === id);
    return { name: own[0]!.project.name, editions: own.map(entry) };
  });
  return fill('indexPage', schema.parse({ title: 'Letters', indexed: false, projects }));
}

function newestFirst(a: IndexedEdition, b: IndexedEdition): number {
  if (a.month !== b.month) return a.month < b.month ? 1 : -1;
  return b.revision - a.revision;
}

function entry({ month, revision, headline, path }: IndexedEdition) {
  const correction = revision === 1 ? '' : `, correction ${revision - 1}`;
  return { href: path, when: `${monthInWords(month)}${correction}`, headline };
}
