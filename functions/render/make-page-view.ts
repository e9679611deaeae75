import type { Report } from '../model/report.ts';
import type { Around } from './around.ts';
import { pageAnchors } from './page-anchors.ts';
import { pageAsks, pageLastAsks } from './page-asks.ts';
import { pageBanner } from './page-banner.ts';
import { pageFinding } from './page-finding.ts';
import { pageMethod } from './page-method.ts';
import { pageNav } from './page-nav.ts';
import { pageSection } from './page-section.ts';
import type { PageView } from './page-view.ts';
import { sentence } from './sentence.ts';
import { subject } from './subject.ts';

export function makePageView(
  report: Report,
  { around, indexed }: { readonly around: Around; readonly indexed: boolean },
): PageView {
  const { month, headline, summary, foreword } = report;
  const anchors = pageAnchors(report);
  const asks = pageAsks(report, anchors);
  const lastAsks = pageLastAsks(report, anchors);
  const sections = report.sections.map((section) => pageSection(section, { month, anchors }));
  return {
    title: subject(report),
    indexed,
    nav: pageNav(report, around),
    banner: pageBanner(report, around),
    foreword: foreword === null ? [] : foreword.split(/\n\s*\n/),
    headline: sentence(headline),
    summary,
    lastAsks,
    asks,
    contents: contents({ asks, lastAsks, sections, findings: report.findings.length }),
    sections,
    findings: report.findings.map((finding) =>
      pageFinding(finding, { id: anchors.get(finding.id)!, setAside: setAside(report, finding.id) }),
    ),
    method: pageMethod(report, around),
    foot: FEET[report.audience](report.subject.name),
  };
}

function contents({
  asks,
  lastAsks,
  sections,
  findings,
}: Pick<PageView, 'asks' | 'lastAsks' | 'sections'> & { readonly findings: number }): PageView['contents'] {
  return [
    ...(lastAsks === null ? [] : [{ href: '#last-asks', text: 'What became of last month’s asks' }]),
    ...(asks === null ? [] : [{ href: '#asks', text: 'What to do this month' }]),
    ...sections.map(({ id, title }) => ({ href: `#${id}`, text: title })),
    ...(findings === 0 ? [] : [{ href: '#findings', text: 'Each measure, with its evidence' }]),
    { href: '#method', text: 'How this was made' },
  ];
}

function setAside({ sections }: Report, finding: string): string | null {
  const measures = sections.flatMap((section) => (section.shape === 'measures' ? section.measures : []));
  const reason = measures.find((measure) => measure.finding === finding)?.setAside ?? null;
  return reason;
}

const FEET = {
  maintainers: (name) => `Written for the maintainers of ${name}. To correct an error, reply to the letter.`,
  sponsor: (name) => `Written for ${name} alone. To correct an error, reply to the letter.`,
  programme: (name) => `Written for those who run ${name}.`,
} as const satisfies Record<Report['audience'], (name: string) => string>;
