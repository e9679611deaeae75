import { plainNumber } from '../model/quantity.ts';
import type { LastAsk, Report, ReportAsk } from '../model/report.ts';
import { monthName } from './format.ts';
import { pageItem } from './page-item.ts';
import type { PageView } from './page-view.ts';

type Anchors = ReadonlyMap<string, string>;

/** All that is asked this month, each with its voices and evidence; null in a month that asks nothing. */
export function pageAsks({ asks }: Pick<Report, 'asks'>, anchors: Anchors): PageView['asks'] {
  if (asks.length === 0) return null;
  return {
    title: ASKS[asks.length] ?? 'What to do this month',
    asks: asks.map((each) => ask(each, anchors)),
  };
}

const ASKS = [
  '',
  'One thing to do this month',
  'Two things to do this month, the first before the other',
  'Three things to do this month, the first before the others',
];

function ask(
  { finding, project, text, anyone, employer, who, evidence, total, again }: ReportAsk,
  anchors: Anchors,
): NonNullable<PageView['asks']>['asks'][number] {
  const anchor = anchors.get(finding);
  return {
    where: project?.name ?? null,
    text,
    again,
    who,
    voices: [
      ...(anyone === null ? [] : [{ term: 'Without commit rights:', told: anyone }]),
      ...(employer === null ? [] : [{ term: 'As an employer:', told: employer }]),
    ],
    items: evidence.map(pageItem),
    more: evidence.length < total ? `${evidence.length} of ${plainNumber(total)} are listed.` : null,
    href: anchor === undefined ? null : `#${anchor}`,
  };
}

/** What became of each ask of the month before; null where nothing was asked. */
export function pageLastAsks({ lastAsks }: Pick<Report, 'lastAsks'>, anchors: Anchors): PageView['lastAsks'] {
  const [first] = lastAsks;
  if (first === undefined) return null;
  const what =
    lastAsks.length === 1
      ? 'what was asked'
      : `the ${['two', 'three'][lastAsks.length - 2] ?? lastAsks.length} things asked`;
  return {
    title: `What became of ${what} in ${monthName(first.month)}`,
    asks: lastAsks.map((each) => lastAsk(each, anchors)),
  };
}

function lastAsk(
  { finding, project, text, outcome, items }: LastAsk,
  anchors: Anchors,
): NonNullable<PageView['lastAsks']>['asks'][number] {
  const anchor = anchors.get(finding);
  return {
    where: project?.name ?? null,
    text,
    outcome,
    items: items.map(({ item, done }) => ({
      // How long it waits and why is over.
      ...pageItem(done ? { ...item, days: null, note: '' } : item),
      key: done ? 'fine' : 'watch',
      word: done ? '✓ Left the list' : '○ Still there',
    })),
    href: anchor === undefined ? null : `#${anchor}`,
  };
}
