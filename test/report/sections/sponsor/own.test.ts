import { own } from '../../../../functions/report/sections/sponsor/own.ts';
import { companyFindings, companyRecord, ownFinding } from '../../../builders/company-findings.ts';
import { sectionLines } from '../../../builders/section-lines.ts';
import { sponsorParts } from '../../../builders/sponsor-parts.ts';

function says(facts: Parameters<typeof companyRecord>[0]): readonly string[] {
  return sectionLines(own(sponsorParts({ company: companyFindings({ overall: companyRecord(facts) }) })));
}

test('what their own changes left out, what nobody could read before, and how their newcomers were met', () => {
  const untested = ownFinding('untested-changes', 14, 27).after([0.5, 0.55]).build();
  const docs = ownFinding('features-without-docs', 3, 4).build();
  expect(says({ findings: [docs, untested] })).toEqual([
    '14 of 27 features and fixes touched no test (52 %, 55 % last month).',
    '3 of 4 features came without documentation.',
    '4 of 48 changes were pushed directly, without a chance for others to read them first.',
    '9 of your people were new: 8 had an answer to the first change within 14 days.',
  ]);
});

test('where nothing was left out, it says what was done', () => {
  const untested = ownFinding('untested-changes', 0, 10).after([0.1, 0.1]).build();
  const docs = ownFinding('features-without-docs', 0, 1).build();
  expect(says({ findings: [docs, untested] }).slice(0, 2)).toEqual([
    '10 of 10 features and fixes touched tests.',
    '1 of 1 features came with documentation.',
  ]);
});

test('one of each', () => {
  expect(
    says({
      findings: [],
      hats: { community: 0, all: 1 },
      pushed: { community: 0, all: 1 },
      newcomers: { all: 1, answered: 0 },
    }),
  ).toEqual([
    '1 of 1 change was pushed directly, without a chance for others to read it first.',
    '1 of your people was new: 0 had an answer to the first change within 14 days.',
  ]);
});

test('nothing to tell: no section; unknown is not none', () => {
  const unknown = ownFinding('untested-changes', 0, 0).unavailable('no files').with({ part: null }).build();
  expect(
    says({
      findings: [unknown, ownFinding('features-without-docs', 0, 0).build()],
      pushed: { community: 0, all: 0 },
      newcomers: { all: 0, answered: 0 },
    }),
  ).toEqual([]);
});
