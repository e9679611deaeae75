import type { Report } from '../../model/report.ts';
import { asks } from '../asks.ts';
import { assembleReport } from '../assemble.ts';
import { findingsAside } from '../findings-aside.ts';
import { headline } from '../headline.ts';
import { lastAsk } from '../last-ask.ts';
import { letterNote } from '../letter-note.ts';
import type { MaintainersParts, MaintainersSource } from '../parts.ts';
import type { MakeSection } from '../section.ts';
import { anyone } from '../sections/anyone.ts';
import { changed } from '../sections/changed.ts';
import { decisions } from '../sections/decisions.ts';
import { kinds } from '../sections/kinds.ts';
import { load } from '../sections/load.ts';
import { measures } from '../sections/measures.ts';
import { notSeen } from '../sections/not-seen.ts';
import { practices } from '../sections/practices.ts';
import { promises } from '../sections/promises.ts';
import { thanks } from '../sections/thanks.ts';
import { summary } from '../summary.ts';

/** The order is the same every month. */
const SECTIONS: readonly MakeSection<MaintainersSource>[] = [
  kinds,
  changed,
  decisions,
  promises,
  load,
  thanks,
  anyone,
  practices,
  ({ findings, aside }) => measures(findings, aside),
  notSeen,
];

/** What the people who hold a project are told: all figures, nobody's name in a negative one. */
export function maintainersReport(parts: MaintainersParts): Report {
  const { findings, repositories, previous } = parts;
  const aside = findingsAside(parts);
  const source = { ...parts, aside, asks: asks(findings.findings, { previous, aside }) };
  return assembleReport(parts, {
    audience: 'maintainers',
    subject: findings.project,
    repositories,
    harvestedAt: findings.harvestedAt,
    headline: headline(findings, aside),
    summary: summary(findings, aside),
    note: letterNote(source),
    asks: source.asks,
    lastAsks: previous?.asks.map((each) => lastAsk(previous.month, each, findings, aside)) ?? [],
    sections: SECTIONS.flatMap((section) => section(source) ?? []),
    findings: findings.findings,
  });
}
