import { type IndexedEdition, indexPage } from '../../functions/render/index-page.ts';

function edition(month: string, facts: Partial<IndexedEdition> = {}): IndexedEdition {
  return {
    project: { id: 'harbour-lights', name: 'Harbour Lights' },
    audience: 'maintainers',
    month,
    revision: 1,
    headline: 'steady, nothing needs you',
    path: `maintainers/harbour-lights/${month}/r1/index.html`,
    ...facts,
  };
}

test('newest first, corrections above what they correct', () => {
  const html = indexPage([edition('2025-12'), edition('2026-07'), edition('2026-07', { revision: 2 })]);
  const months = [...html.matchAll(/<a href="[^"]*">([^<]*)</g)].map(([, month]) => month);
  expect(months).toEqual(['July 2026, correction 1', 'July 2026', 'December 2025']);
});

test('projects apart, their texts as text', () => {
  const html = indexPage([
    edition('2026-07'),
    edition('2026-07', { project: { id: 'b', name: '<b>{{B}}' }, headline: '<script>' }),
  ]);
  expect(html.match(/<h2>/g)).toHaveLength(2);
  expect(html).not.toMatch(/<script|<b>|\{\{/);
});

test('refuses a path that leaves the folder', () => {
  expect(() =>
    indexPage([edition('2026-07', { path: '../../x' }), edition('2026-06', { path: 'javascript:x' })]),
  ).toThrow();
});

test('nothing yet', () => {
  expect(indexPage([])).toContain('No letter has been written yet.');
});
