import type { LetterName } from '../../../functions/model/audience.ts';
import { messageTo } from '../../../functions/pipeline/delivery/message-to.ts';
import { anEdition } from '../../builders/archive.ts';
import { aConfig } from '../../builders/config.ts';

test.each<[LetterName, string, string]>([
  [{ audience: 'maintainers', subject: 'ostrel' }, '2026-07-ostrel-0123abcd', 'ostrel.letters'],
  [{ audience: 'sponsor', subject: 'ostrel' }, '2026-07-sponsor-ostrel-0123abcd', 'ostrel.sponsor.letters'],
  [{ audience: 'programme', subject: 'programme' }, '2026-07-programme-0123abcd', 'programme.letters'],
])('the letter of %o is a list of its own', (letter, id, list) => {
  expect(told(letter)).toEqual({ id, list: `<${list}.hat.example>` });
});

test('a project that is called like another audience is told apart from it, by name of mail and of list', () => {
  const all: readonly LetterName[] = [
    { audience: 'programme', subject: 'programme' },
    { audience: 'maintainers', subject: 'programme' },
    { audience: 'sponsor', subject: 'programme' },
    { audience: 'maintainers', subject: 'sponsor-programme' },
  ];
  const mails = all.map(told);
  expect(new Set(mails.map(({ id }) => id)).size).toBe(all.length);
  expect(new Set(mails.map(({ list }) => list)).size).toBe(all.length);
});

function told(letter: LetterName) {
  const { id, headers } = messageTo(
    { name: null, address: 'anna@lamp.example' },
    {
      edition: { ...letter, visibility: { kind: 'public' }, month: '2026-07', revision: 1 },
      letter: {
        report: anEdition(),
        subject: 'Ostrel, July',
        html: '<p>9</p>',
        text: '9\n',
        mail: aConfig({ mail: { from: 'letters@hat.example' } }).mail,
        archive: undefined,
      },
      recipient: '0123abcd4567',
      at: '2026-08-02T09:00:00Z',
    },
  );
  return { id, list: headers['List-Id'] };
}
