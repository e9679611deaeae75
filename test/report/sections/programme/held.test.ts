import { held } from '../../../../functions/report/sections/programme/held.ts';
import { aConfig } from '../../../builders/config.ts';
import { programmeParts } from '../../../builders/programme-parts.ts';
import { letterParts } from '../../../builders/report.ts';
import { sectionLines } from '../../../builders/section-lines.ts';

const MONTH = '2026-07';

test('which letters of the month were not sent, by whom they are for, and why', () => {
  const config = aConfig({ sponsors: [{ id: 'north-pier', company: 'North Pier', recipients: [] }] });
  const holds = [
    {
      month: MONTH,
      audience: 'maintainers',
      subject: config.projects[0]!.id,
      reason: 'They meet on Friday.',
    },
    { month: MONTH, audience: 'sponsor', subject: 'north-pier', reason: 'Their contact has left.' },
    { month: MONTH, audience: 'programme', subject: 'programme', reason: 'The board reads it first.' },
    { month: MONTH, audience: 'sponsor', subject: 'gone', reason: 'They asked for it.' },
  ] as const;
  const parts = programmeParts([], { plan: { ...letterParts().plan, config }, holds: [...holds] });
  expect(sectionLines(held(parts))).toEqual([
    `To the maintainers of ${config.projects[0]!.name}: They meet on Friday.`,
    'To North Pier: Their contact has left.',
    'This letter: The board reads it first.',
    'To gone: They asked for it.',
  ]);
});

test('none held: no section', () => {
  expect(held(programmeParts([]))).toBeNull();
});
