import { chart } from '../../functions/render/chart.ts';
import { aFinding } from '../builders/finding.ts';

const point = { month: '2026-07', over: null, status: 'neglected' as const };

test.each([
  [4, 0.75, '3 of 4'],
  [9, 2 / 3, '6 of 9'],
  [12, 0.75, '75 %'],
])('a share of %i is told as a count under ten', (n, value, told) => {
  const finding = aFinding('review-load')
    .with({ trend: [{ ...point, n, value }] })
    .build();
  const { months, label } = chart(finding);
  expect(months[0]!.value).toBe(told);
  expect(label).toContain(`July 2026 ${told}`);
});
