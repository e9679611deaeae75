import { contentType } from '../../../functions/adapters/store/content-type.ts';

test('the ending of a name says what a file is, and its folders do not', () => {
  expect(contentType('reports/public/index.html')).toBe('text/html; charset=utf-8');
  expect(contentType('evidence.csv')).toBe('text/csv; charset=utf-8; header=present');
  for (const key of ['a.html/b', 'html', '.html', 'a/.html', 'a.toString', 'a.'])
    expect([key, contentType(key)]).toEqual([key, 'application/octet-stream']);
});
