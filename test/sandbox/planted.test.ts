import type { Finding } from '../../functions/model/finding.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { planted } from '../../sandbox/community/planted.ts';
import { type Measured, measuredCommunity } from '../builders/measured-community.ts';

/** The neglects were planted before the indicators were written: each must be told, and no twin of it. */
let measured: Measured;

beforeAll(async () => {
  measured = await measuredCommunity(makeCommunity(), '2026-07');
});

function finding(repository: string, indicator: string): Finding {
  const own = measured.repositories.find(
    ({ repository: { owner, name } }) => `${owner}/${name}` === repository,
  );
  return own!.findings.find(({ id }) => id === indicator)!;
}

describe('planted neglects', () => {
  it.each(planted.repositories)(
    '$indicator of $repository is $expect: $why',
    ({ indicator, repository, expect: status }) => {
      expect(finding(repository, indicator)).toMatchObject({ status });
    },
  );

  const listing = [...new Set(planted.items.map(({ indicator }) => indicator))];
  it.each(listing)('%s lists the planted items and nothing else', (indicator) => {
    const listed = measured.repositories
      .flatMap(({ findings }) => findings.find(({ id }) => id === indicator)!.evidence)
      .map(({ repository, number }) => `${repository}#${number}`);
    const expected = planted.items
      .filter((item) => item.indicator === indicator && item.listed)
      .map(({ repository, number }) => `${repository}#${number}`);
    expect(listed.sort()).toEqual(expected.sort());
  });

  it('has a twin for every plant', () => {
    const { repositories, items } = planted;
    for (const indicator of new Set(repositories.map((row) => row.indicator)))
      expect(
        repositories
          .filter((row) => row.indicator === indicator)
          .map((row) => row.expect)
          .sort(),
      ).toEqual(['fine', 'neglected']);
    for (const indicator of listing)
      expect(items.some((item) => item.indicator === indicator && !item.listed)).toBe(true);
  });

  it('stand in the sum of the project, item by item', () => {
    const sum = (id: string) =>
      measured.repositories
        .map((each) => each.findings.find((one) => one.id === id)!.value!)
        .reduce((a, b) => a + b);
    for (const id of listing) {
      const project = measured.project.findings.find((one) => one.id === id)!;
      expect(project).toMatchObject({ status: 'neglected', value: sum(id), evidenceTotal: sum(id) });
      const waits = project.evidence.map(({ days }) => days!);
      expect(waits).toEqual([...waits].sort((a, b) => b - a));
    }
  });
});
