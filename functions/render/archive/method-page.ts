import * as z from 'zod';
import { archiveMethod } from '../../../templates/compiled/templates.js';
import type { Finding } from '../../model/finding.ts';
import { ANCHORS, type Anchor } from '../../model/indicator.ts';
import { monthInWords } from '../../model/month.ts';
import { fill } from '../fill.ts';
import { thresholdsInWords } from '../thresholds-in-words.ts';
import { ANCHOR_WORDS } from './anchor-words.ts';
import type { Archive } from './archive.ts';
import { archiveName } from './home-page.ts';
import { letters } from './letters.ts';
import { HOME } from './paths.ts';
import { relativeHref } from './relative-href.ts';

const text = z.string();

const schema = z.strictObject({
  indexed: z.boolean(),
  title: text,
  home: z.strictObject({ href: relativeHref, name: text }),
  version: text,
  groups: z.array(
    z.strictObject({
      id: z.enum(ANCHORS),
      title: text,
      told: text,
      findings: z.array(
        z.strictObject({ title: text, why: text, definition: text, thresholds: text.nullable() }),
      ),
    }),
  ),
});

/** What is measured and how, in the words of the newest findings; what is never done; how an error is set right. */
export function methodPage({ editions, newest, indexed }: Archive): string {
  const reports = newest.toSorted((a, b) => (a.month < b.month ? 1 : a.month > b.month ? -1 : 0));
  const findings = new Map<string, Finding>();
  for (const report of reports)
    for (const finding of report.findings) if (!findings.has(finding.id)) findings.set(finding.id, finding);
  const [last] = reports;
  return fill(
    archiveMethod,
    schema.parse({
      indexed,
      title: 'How it is measured',
      home: { href: HOME, name: archiveName(letters(editions).map(([each]) => each)) },
      version: `As community-hat ${last!.version} measured ${monthInWords(last!.month)}.`,
      groups: groups([...findings.values()]),
    }),
  );
}

/** A finding that answers several is told under the first of them. */
function groups(findings: readonly Finding[]): z.infer<typeof schema>['groups'] {
  return ANCHORS.flatMap((id) => {
    const own = findings.filter(({ answers }) => answers[0] === id);
    return own.length === 0 ? [] : [{ id, ...ANCHOR_WORDS[id as Anchor], findings: own.map(told) }];
  });
}

function told(finding: Finding) {
  const { title, why, definition } = finding;
  return { title, why, definition, thresholds: thresholdsInWords(finding) };
}
