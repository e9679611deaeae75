import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeEmployers } from '../../functions/affiliations/make-employers.ts';
import type { Affiliations } from '../../functions/model/affiliation.ts';
import { affiliationsOf, day } from '../builders/affiliations.ts';

const folder = process.env.COMMUNITY_HAT_WORLDS ?? '';
const there = existsSync(join(folder, 'affiliations.gitdm.txt'));

/** Nobody in these files is named here, nor in what a failing test prints: it counts. */
(there ? describe : describe.skip)('files of recorded repositories (COMMUNITY_HAT_WORLDS)', () => {
  const gitdm = () => affiliationsOf({}, file('affiliations.gitdm.txt'));
  const stackalytics = () => affiliationsOf({}, file('affiliations.stackalytics.json'));
  const rows = () => affiliationsOf({}, file('affiliations.json'), file('companies.json'));

  test('the same people have the same spells in both formats', () => {
    const [one, other] = [gitdm(), stackalytics()];
    const told = [one, other].map(({ people, problems, conflicts }) => ({
      people: people.length,
      spells: people.flatMap(({ spells }) => spells).length,
      problems: problems.length,
      conflicts: conflicts.length,
    }));
    console.info('gitdm, Stackalytics:', JSON.stringify(told));
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).toMatchObject({ problems: 0, conflicts: 0 });
    expect(told[0]!.people).toBeGreaterThan(100);
    expect(differing(one, other)).toBe(0);
  });

  test('beside each other they contradict each other nowhere', () => {
    const both = affiliationsOf({}, file('affiliations.gitdm.txt'), file('affiliations.stackalytics.json'));
    expect(both.conflicts).toHaveLength(0);
    expect(differing(both, gitdm())).toBe(0);
  });

  test('and say what the list of rows says where that is one company at a time', () => {
    const list = rows();
    const known = gitdm();
    const asked = JSON.parse(file('affiliations.json').text) as readonly {
      readonly login: string;
      readonly company: string | null;
      readonly kind: string;
      readonly from: string | null;
      readonly overlap?: unknown;
    }[];
    const overlapping = new Set(
      asked.filter(({ overlap }) => overlap !== undefined).map(({ login }) => login),
    );
    const plain = asked.filter(
      ({ login, company, from, kind }) =>
        company !== null && from !== null && kind !== 'robot' && !overlapping.has(login),
    );
    const agreeing = plain.filter(({ login, from }) => {
      const names = [list, known].map((document) => employerOn(document, login, day(from!)));
      return names[0] !== null && names[0] === names[1];
    });
    console.info(
      `rows: ${asked.length}, with a company and no overlap: ${plain.length}, agreeing: ${agreeing.length}`,
    );
    expect(agreeing.length).toBe(plain.length);
  });

  function file(name: string) {
    return { path: name, format: null, text: readFileSync(join(folder, name), 'utf8') };
  }
});

function differing(one: Affiliations, other: Affiliations): number {
  const texts = new Map(
    other.people.map(({ login, spells }) => [login?.toLowerCase(), JSON.stringify(spells)]),
  );
  return one.people.filter(({ login, spells }) => texts.get(login?.toLowerCase()) !== JSON.stringify(spells))
    .length;
}

function employerOn(document: Affiliations, login: string, at: number): string | null {
  const spells = makeEmployers(document).spellsOf({ login, emailHashes: [], domains: [] });
  const spell = spells.find(({ from, until }) => from <= at && at < until);
  return spell?.employer.kind === 'company' ? spell.employer.name : (spell?.employer.kind ?? null);
}
