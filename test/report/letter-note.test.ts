import { letterNote } from '../../functions/report/letter-note.ts';
import type { MaintainersSource } from '../../functions/report/parts.ts';
import { aConfig } from '../builders/config.ts';
import { aFinding } from '../builders/finding.ts';
import { LETTERS } from '../builders/letters.ts';
import { aReport, projectFindings } from '../builders/report.ts';
import { aSource } from '../builders/source.ts';

const waiting = aFinding().neglected(9).waiting(9);

function note(facts: Partial<MaintainersSource>, settings: Record<string, unknown> = {}): string | null {
  const plan = { month: '2026-07', version: '0.1.0', config: aConfig(settings) };
  return letterNote(aSource([waiting], { plan, ...facts }));
}

const sponsors = [{ id: 'lighthouse-works', company: 'Lighthouse Works' }];

test('most letters need none', () => {
  expect(note({})).toBeNull();
});

test('the first letter says where its twelve months come from', () => {
  expect(note({ firstLetter: true })).toBe(
    'This is the first letter; its twelve months are read back from the history.',
  );
});

test('where companies get a letter too, maintainers know when, and can set it right before', () => {
  expect(note({}, { sponsors })).toBe(
    'Sponsors active here see these figures in 3 days; reply before to correct one.',
  );
  expect(note({}, { sponsors, leadDays: 1 })).toMatch(/ in 1 day; /);
});

test('no time is promised that there is not', () => {
  expect(note({}, { sponsors, leadDays: 0 })).toBeNull();
  expect(note({}, { sponsors, approval: 'none' })).toBeNull();
  const correction = { reason: 'a mistake', at: '2026-08-04T09:00:00Z', before: LETTERS.quiet() };
  expect(note({ correction }, { sponsors })).toBeNull();
});

test('a letter that knows nothing, and a correction, have other things to say', () => {
  const findings = projectFindings([aFinding().unavailable('no access')]);
  expect(note({ firstLetter: true, findings }, { sponsors })).toBeNull();
  const correction = { reason: 'a mistake', at: '2026-08-04T09:00:00Z', before: aReport([waiting]) };
  expect(note({ firstLetter: true, correction }, { sponsors })).toBeNull();
});
