import { addressed } from '../../functions/measure/addressed.ts';
import type { EvidenceItem } from '../../functions/measure/indicator.ts';
import type { RepositoryRow } from '../../functions/model/snapshot.ts';
import { aSnapshot } from '../builders/snapshot.ts';

const NAME = { owner: 'Reef', name: 'Kelp' };
const item = { number: 7, title: 'A', days: 3, note: 'n' } as const;

test.each<[EvidenceItem, string]>([
  [{ ...item, kind: 'issue' }, 'https://github.com/reef/kelp/issues/7'],
  [{ ...item, kind: 'change' }, 'https://github.com/reef/kelp/pull/7'],
  [{ ...item, kind: 'commit', number: null, oid: 'c0ffee' }, 'https://github.com/reef/kelp/commit/c0ffee'],
])('%j is at %s, under the name that is configured', async (evidence, url) => {
  const { repository } = await aSnapshot().tables();
  expect(addressed(evidence, NAME, repository as RepositoryRow)).toEqual({
    kind: evidence.kind,
    repository: 'Reef/Kelp',
    number: evidence.number,
    title: 'A',
    url,
    days: 3,
    note: 'n',
  });
});

test.each([
  ['docs/a b?#%2e.md', 'docs/a%20b%3F%23%252e.md'],
  ['docs/"><script>.md', 'docs/%22%3E%3Cscript%3E.md'],
  ['docs/half \ud800.md', 'docs/half%20%EF%BF%BD.md'],
])('a page %j stays one path', async (title, path) => {
  const { repository } = await aSnapshot().tables();
  const page: EvidenceItem = { ...item, kind: 'page', number: null, title };
  expect(addressed(page, NAME, repository as RepositoryRow).url).toBe(
    `https://github.com/reef/kelp/blob/main/${path}`,
  );
});
