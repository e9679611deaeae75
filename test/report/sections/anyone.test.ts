import type { ListEntry } from '../../../functions/model/report.ts';
import { asks } from '../../../functions/report/asks.ts';
import { anyone } from '../../../functions/report/sections/anyone.ts';
import { aFinding, type FindingBuilder } from '../../builders/finding.ts';
import { aSource } from '../../builders/source.ts';

const waiting = aFinding().neglected(9).waiting(9);
const pages = aFinding('drifting-docs').neglected(6, 41).waiting(4);
const first = aFinding('first-issues-available').fine(3, 9).waiting(3);

function entries(
  findings: readonly FindingBuilder[],
  { asking = false, aside = [] }: { asking?: boolean; aside?: readonly string[] } = {},
): readonly ListEntry[] {
  const words = new Map(aside.map((id) => [id, 'set aside: it is known']));
  const all = findings.map((finding) => finding.build());
  const asked = asking ? asks(all, { previous: null, aside: words }) : [];
  const section = anyone(aSource(findings, { aside: words, asks: asked }));
  return section?.shape === 'list' ? section.entries : [];
}

const todos = (entries: readonly ListEntry[]) => entries.map(({ todo }) => todo);

test('five pieces of several kinds in turn, each with what one does with it', () => {
  expect(todos(entries([first, waiting, pages]))).toEqual([
    'Sum up in one comment what speaks for and against it',
    'Mend its dead links',
    'Take it: nobody works on it',
    'Sum up in one comment what speaks for and against it',
    'Mend its dead links',
  ]);
});

test('two findings of one kind take one turn', () => {
  const answers = aFinding('contributors-waiting').neglected(7).waiting(7);
  expect(
    todos(entries([answers, waiting, pages])).filter((todo) => todo === 'Mend its dead links'),
  ).toHaveLength(2);
});

test('what the ask shows is no second piece of work', () => {
  const shown = waiting
    .build()
    .evidence.slice(0, 5)
    .map(({ url }) => url);
  const told = entries([waiting, pages], { asking: true }).map(({ url }) => url);
  expect(told).toHaveLength(5);
  expect(told.filter((url) => shown.includes(url))).toEqual([]);
});

test('unless there is no other', () => {
  expect(entries([aFinding().neglected(5).waiting(5)], { asking: true })).toHaveLength(5);
});

test('a piece that two findings show is one', () => {
  const twice = aFinding('time-to-decision').neglected(60).with({
    evidence: waiting.build().evidence,
    evidenceTotal: 9,
  });
  const urls = entries([waiting, twice]).map(({ url }) => url);
  expect(new Set(urls).size).toBe(urls.length);
});

test('what needs rights is not among it, nor what is set aside', () => {
  const repairs = aFinding('quiet-fixes').neglected(0.9, 20).waiting(1);
  expect(entries([repairs])).toEqual([]);
  expect(entries([pages], { aside: ['drifting-docs'] })).toEqual([]);
});

test('of what is fine, only what waits one by one: changes on their way need nobody', () => {
  expect(
    entries([
      aFinding('time-to-decision').fine(3).waiting(5),
      aFinding('review-load').fine(0.2, 83).waiting(5),
    ]),
  ).toEqual([]);
  expect(entries([aFinding('contributors-waiting').fine(1).waiting(1)])).toHaveLength(1);
});

test('a quiet month has work for anyone too, or no such section', () => {
  expect(todos(entries([first]))).toEqual(Array(3).fill('Take it: nobody works on it'));
  expect(anyone(aSource([aFinding().fine(0)]))).toBeNull();
});
