import { reciprocity } from '../../../../functions/report/sections/sponsor/reciprocity.ts';
import { companyFindings, companyRecord, ownFinding } from '../../../builders/company-findings.ts';
import type { FindingBuilder } from '../../../builders/finding.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

function says(finding: FindingBuilder): readonly string[] {
  const overall = companyRecord({ findings: [finding.build()] });
  return sectionLines(reciprocity(sponsorParts({ company: companyFindings({ overall }) })));
}

test('given and received, beside last month', () => {
  expect(says(ownFinding('reciprocity', 66, 55).after([1, 1.1]))).toEqual([
    'Given to other companies in 12 months: 66 reviews and answers; received: 55 (1.2 given for each, 1.1 last month).',
  ]);
});

test('nothing given, or nothing received: counts, and no ratio', () => {
  expect(says(ownFinding('reciprocity', 0, 99))).toEqual([
    'Given to other companies in 12 months: 0 reviews and answers; received: 99.',
  ]);
  expect(says(ownFinding('reciprocity', 1, 0).with({ value: null }))).toEqual([
    'Given to other companies in 12 months: 1 review or answer; received: 0.',
  ]);
});

test('neither given nor received: no row of noughts', () => {
  expect(says(ownFinding('reciprocity', 0, 0))).toEqual([]);
});

test('unknown is not told as none', () => {
  const unknown = ownFinding('reciprocity', 0, 0).unavailable('too many are unknown');
  expect(says(unknown.with({ part: null }))).toEqual([]);
});
