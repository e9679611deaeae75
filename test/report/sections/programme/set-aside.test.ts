import { setAside } from '../../../../functions/report/sections/programme/set-aside.ts';
import { aFinding } from '../../../builders/finding.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { projectFindings } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

const harbour = projectFindings([
  aFinding('waiting-decisions').neglected(6),
  aFinding('review-load').unavailable('no access'),
]);
const ASIDE = { project: 'harbour-lights', reason: 'Waits for 2.0.', since: '2026-07-06' };

test('why, since when, until when, and what it is now', () => {
  const acknowledged = [
    { ...ASIDE, finding: 'waiting-decisions', until: '2026-11-01' },
    { ...ASIDE, finding: 'review-load' },
    { ...ASIDE, finding: 'left-out' },
  ];
  expect(sectionLines(setAside(programmeParts([harbour], { acknowledged })))).toEqual([
    'Decisions that wait | Harbour Lights | Waits for 2.0. | 6 July 2026 | 1 November 2026 | neglected: 6 items wait for a decision',
    'Review load | Harbour Lights | Waits for 2.0. | 6 July 2026 | never | unknown',
    'left-out | Harbour Lights | Waits for 2.0. | 6 July 2026 | never | not measured',
  ]);
});

test('a figure without some repositories says without which', () => {
  const missing = ['hive', 'comb', 'smoker'].map((name) => ({
    repository: `quiet-apiary/${name}`,
    reason: 'no access',
  }));
  const now = (count: number) => {
    const finding = aFinding('waiting-decisions')
      .fine(0)
      .with({ missing: missing.slice(0, count) });
    const acknowledged = [{ ...ASIDE, finding: 'waiting-decisions' }];
    return sectionLines(setAside(programmeParts([projectFindings([finding])], { acknowledged })))[0]!
      .split(' | ')
      .at(-1);
  };
  expect(now(1)).toBe('fine, without quiet-apiary/hive: 0 items wait for a decision');
  expect(now(3)).toBe('fine, without quiet-apiary/hive and 2 more: 0 items wait for a decision');
});

test('nothing set aside: no section', () => {
  expect(setAside(programmeParts([harbour]))).toBeNull();
});
