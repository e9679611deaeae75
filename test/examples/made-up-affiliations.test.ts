import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpAffiliations } from '../../docs/made-up-affiliations.ts';
import { makeEmployers } from '../../functions/affiliations/make-employers.ts';
import { companies } from '../../sandbox/community/companies.ts';
import { affiliationsOf, day } from '../builders/affiliations.ts';

const text = readFileSync(join(import.meta.dirname, '../../examples/made-up-affiliations.txt'), 'utf8');
const document = affiliationsOf({}, text);
const DAYS = ['2024-01-15', '2025-10-31', '2025-11-01', '2026-07-31'];

test('the file is what the community says; otherwise: npm run docs', () => {
  expect(text).toBe(madeUpAffiliations());
});

test('it says the truth about everybody on every day, and nothing of whom nobody knows', () => {
  expect(document.problems).toEqual([]);
  expect(document.conflicts).toEqual([]);
  const employers = makeEmployers(document);
  const logins = [...new Set(companies.table.map(({ login }) => login))];
  const said = logins.flatMap((login) => {
    const spells = employers.spellsOf({ login, emailHashes: [], domains: [] });
    return DAYS.map((at) => {
      const employer = spells.find(({ from, until }) => from <= day(at) && day(at) < until)?.employer;
      const name =
        employer?.kind === 'company' ? employer.name.toLowerCase().replaceAll(' ', '-') : employer?.kind;
      return `${login} ${at} ${name ?? 'unknown'}`;
    });
  });
  const truth = logins.flatMap((login) =>
    DAYS.map((at) => `${login} ${at} ${companies.employmentAt(login, day(at))?.company ?? 'unknown'}`),
  );
  expect(said).toEqual(truth);
  expect(new Set(truth.map((line) => line.split(' ')[2])).size).toBe(8);
});

test('addresses are made up', () => {
  const domains = [...text.matchAll(/!(\S+?),?(?=\s)/g)].map(([, domain]) => domain);
  expect(domains.length).toBeGreaterThan(80);
  expect(domains.filter((domain) => !domain?.endsWith('.example'))).toEqual([]);
});
