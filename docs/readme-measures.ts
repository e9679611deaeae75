import { measuresTable } from './indicators-page.ts';

const BETWEEN = /(<!-- measures: npm run docs -->\n)[\s\S]*?(<!-- end of measures -->)/;

/** The README with its table of measures made anew. */
export function withMeasures(readme: string): string {
  if (!BETWEEN.test(readme)) throw new Error('README.md has lost the marks of its table of measures');
  return readme.replace(BETWEEN, (_, begin: string, end: string) => `${begin}${measuresTable()}\n${end}`);
}
