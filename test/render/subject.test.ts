import type { Report } from '../../functions/model/report.ts';
import { subject } from '../../functions/render/subject.ts';

test.each<[Partial<Report>, string]>([
  [{}, 'Lamp, July: 9 changes wait'],
  [{ revision: 2 }, 'Correction 1: Lamp, July: 9 changes wait'],
  [{ headline: 'x\r\nBcc: all@example.org' }, 'Lamp, July: x Bcc: all@example.org'],
  [{ headline: 'a\u202eb\u0000c\u2028d' }, 'Lamp, July: ab c d'],
])('%j', (part, line) => {
  expect(subject(aReport(part))).toBe(line);
});

test('it is never a template, and never longer than 150 characters', () => {
  expect(subject(aReport({ headline: '{{amazonSESUnsubscribeUrl}} {{{{x}}}}' }))).not.toMatch(/\{\{|\}\}/);
  const long = subject(aReport({ headline: '灯🏮'.repeat(200) }));
  expect([...long]).toHaveLength(150);
  expect(long).not.toMatch(/\p{Surrogate}/u);
});

function aReport(part: Partial<Report>): Report {
  return {
    subject: { id: 'lamp', name: 'Lamp' },
    month: '2026-07',
    revision: 1,
    headline: '9 changes wait',
    ...part,
  } as Report;
}
