import type { Report } from '../../model/report.ts';
import { ask } from '../ask.ts';
import { assembleReport } from '../assemble.ts';
import { headline } from '../headline.ts';
import { lastAsk } from '../last-ask.ts';
import type { MaintainersParts } from '../parts.ts';
import type { MakeSection } from '../section.ts';
import { contributorsWaiting } from '../sections/contributors-waiting.ts';
import { measures } from '../sections/measures.ts';
import { notSeen } from '../sections/not-seen.ts';
import { waitingDecisions } from '../sections/waiting-decisions.ts';
import { summary } from '../summary.ts';
import { worstFirst } from '../worst-first.ts';

/** The order is the same every month. */
const SECTIONS: readonly MakeSection[] = [measures, waitingDecisions, contributorsWaiting, notSeen];

/** What the people who hold a project are told: all figures, nobody's name in a negative one. */
export function maintainersReport(parts: MaintainersParts): Report {
  const { findings, repositories, previous, firstLetter } = parts;
  const asked = ask(worstFirst(findings.findings), previous);
  return assembleReport(parts, {
    audience: 'maintainers',
    subject: findings.project,
    repositories,
    harvestedAt: findings.harvestedAt,
    headline: headline(findings),
    summary: summary(findings),
    note: firstLetter ? firstLetterNote(asked !== null) : null,
    asks: asked === null ? [] : [asked],
    lastAsks: previous?.asks.map((each) => lastAsk(previous.month, each, findings)) ?? [],
    sections: SECTIONS.flatMap((section) => section(findings) ?? []),
    findings: findings.findings,
  });
}

function firstLetterNote(asks: boolean): string {
  const trend =
    'This is the first letter; its twelve months are here already because the history is read back.';
  return asks ? `${trend} The next one says what became of this ask.` : trend;
}
