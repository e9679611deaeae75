import type { Evidence } from '../model/finding.ts';
import { monthInWords } from '../model/month.ts';
import type { LastAsk, Report, ReportAsk } from '../model/report.ts';
import { day, monthName } from './format.ts';
import { item } from './item.ts';
import { link } from './link.ts';
import { pageFinding } from './page-finding.ts';
import type { PageItem, PageView } from './page-view.ts';
import { sentence } from './sentence.ts';
import { subject } from './subject.ts';

export function makePageView(report: Report): PageView {
  const measures = new Map(
    report.sections.flatMap((section) =>
      section.shape === 'measures'
        ? section.measures.map((measure) => [measure.finding, measure] as const)
        : [],
    ),
  );
  return {
    title: subject(report),
    project: report.subject.name,
    month: monthInWords(report.month),
    monthName: monthName(report.month),
    headline: sentence(report.headline),
    summary: report.summary,
    note: report.note,
    lastAsk: report.lastAsks[0] === undefined ? null : lastAsk(report.lastAsks[0]),
    ask: report.asks[0] === undefined ? null : ask(report.asks[0]),
    findings: report.findings.map((finding) => pageFinding(finding, measures.get(finding.id))),
    notes: report.sections.flatMap((section) => (section.shape === 'notes' ? section.notes : [])),
    method: method(report),
    foot: `Written for the maintainers of ${report.subject.name}. To correct an error, reply to the letter.`,
  };
}

function lastAsk({ month, text, outcome, items }: LastAsk): PageView['lastAsk'] {
  return {
    lead: `In ${monthName(month)} you were asked:`,
    text,
    outcome,
    items: items.map(({ item, done }) => ({ ...whole(item), word: done ? 'Done' : 'Open' })),
  };
}

function ask({ finding, text, anyone, employer, evidence, total, again }: ReportAsk): PageView['ask'] {
  return {
    finding,
    lead: `One thing to do this month.${again === null ? '' : ` ${again}`}`,
    maintainer: text,
    anyone: anyone ?? '',
    employer: employer ?? '',
    items: evidence.map(whole),
    count:
      evidence.length < total ? `${evidence.length} of ${total}; how it is counted` : 'How it is counted',
  };
}

function method({ repositories, harvestedAt, version, revision }: Report): PageView['method'] {
  return {
    read: `Read on ${day(harvestedAt)}, from:`,
    version: `Made by community-hat ${version}, revision ${revision}.`,
    repositories: repositories.map(({ name, url }) => ({ name, href: link(url) })),
  };
}

/** There is room for whole titles on the page. */
function whole(evidence: Evidence): PageItem {
  return item(evidence, { characters: 300, words: 100 });
}
