import { styleOf } from '../../functions/cli/style.ts';

test('a path is shown as it is typed here, and the address of a bucket as it is', () => {
  const { path } = styleOf({ cwd: process.cwd(), coloured: false, hinted: (text) => text });
  expect(path(`${process.cwd()}/out/letter.html`)).toBe('out/letter.html');
  expect(path('/elsewhere/letter.html')).toBe('/elsewhere/letter.html');
  expect(path('s3://letters/ours/letter.html')).toBe('s3://letters/ours/letter.html');
});
