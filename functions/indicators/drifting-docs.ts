import { archived } from '../measure/archived.ts';
import { notCode } from '../measure/code-repository.ts';
import { counted } from '../measure/counted.ts';
import { daysBetween } from '../measure/days.ts';
import type { EvidenceItem, Indicator } from '../measure/indicator.ts';
import { asked, oldest } from '../measure/oldest.ts';
import { deadLinks, pagesAt } from '../measure/pages/dead-links.ts';
import { pagesLeftBehind } from '../measure/pages/left-behind.ts';

const NEEDS = ['repository', 'tree', 'pages', 'changes', 'commits', 'pathCommits'] as const;

interface Pages {
  /** Pages with a link to what is gone. */
  readonly dead: number;
  readonly links: number;
  readonly all: number;
}

export const driftingDocs: Indicator<(typeof NEEDS)[number], Pages> = {
  id: 'drifting-docs',
  title: 'Pages that point to what is gone',
  answers: ['documentation'],
  why: 'Who follows a page to something that is not there any more stops believing the rest of it.',
  definition:
    'Pages that link, relatively or to the default branch, to a file or folder that merged changes touched and that is gone; decision records, minutes, posts, pages about upgrades and releases, and generated pages are left out. In months before the last a path counts as gone since it was last touched, and a link as old as its page. Beside it, ungraded: pages to look at, because since their last update a file of code that used to move with them (in at least 3 features or deprecations, and half of those that touched the file) was changed over 30 days ago by one that touched no documentation. Repositories of code alone.',
  needs: NEEDS,
  unit: 'count',
  worse: 'higher',
  thresholds: { watch: 1, neglected: 5 },
  of: 'pages',
  minimum: 0,
  undated: 'files, pages and their links',
  count: (tables, t) => {
    const none = archived(tables.repository) ?? notCode(tables, t);
    if (none !== null) return none;
    const dead = deadLinks(tables, t);
    const links = new Set(dead.flatMap((page) => page.links)).size;
    return { dead: dead.length, links, all: pagesAt(tables, t).length };
  },
  merge: (a, b) => ({ dead: a.dead + b.dead, links: a.links + b.links, all: a.all + b.all }),
  measure: ({ dead, links, all }) => ({
    value: dead,
    over: null,
    n: all,
    part: null,
    says: `${counted(dead, 'page links', 'pages link')} to what is gone`,
    context: links === 0 ? [] : [`${counted(links, 'path is', 'paths are')} linked to and gone.`],
  }),
  evidence: (tables, t) =>
    deadLinks(tables, t).map(({ page, links, since }) =>
      onPage(page, since, t, `links to what is gone: ${someOf(links)}`),
    ),
  beside: {
    says: (total) =>
      `${counted(total, 'page', 'pages')} to look at: code that used to move along went on alone`,
    evidence: (tables, t) =>
      pagesLeftBehind(tables, t).map(({ page, files, since }) =>
        onPage(page, since, t, `${someOf(files)} changed without it`),
      ),
  },
  forAnyone: 'Mend its dead links',
  asks: (_, waiting) => {
    const these = oldest(waiting, 'page');
    const count = asked(waiting);
    return {
      maintainer: {
        text: `Mend the links of ${these}, and say on each page what took the place of what is gone.`,
        count,
      },
      anyone: { text: `Send a change that mends the dead links of ${these}.`, count },
      employer: {
        text: `Let a new colleague read ${these}, mend the links and ask what else is old.`,
        count,
      },
    };
  },
};

function onPage(path: string, since: number, t: number, note: string): EvidenceItem {
  return { kind: 'page', number: null, title: path, days: Math.floor(daysBetween(since, t)), note };
}

/** The first path, and how many more there are. */
function someOf(paths: readonly string[]): string {
  return paths.length === 1 ? paths[0]! : `${paths[0]} and ${paths.length - 1} more`;
}
