import { summary } from '../../functions/report/summary.ts';
import { aFinding, type FindingBuilder } from '../builders/finding.ts';

/** The style book of summaries: how the six kinds of work stand, in a sentence or two. */
function says(findings: readonly FindingBuilder[], aside: readonly string[] = []): string {
  return summary(
    { findings: findings.map((finding) => finding.build()), unreadable: [] },
    new Map(aside.map((id) => [id, 'set aside: it is known'])),
  );
}

const waiting = aFinding('waiting-decisions');
const load = aFinding('review-load');
const ci = aFinding('ci-carriers');
const newcomers = aFinding('newcomers-left-waiting');
const pages = aFinding('drifting-docs');
const milestones = aFinding('slipping-milestones');
const governance = aFinding('governance-gaps');

const allFine = [pages, milestones, waiting, newcomers, ci, load].map((finding) => finding.fine(0));

describe('how the six kinds of work stand', () => {
  test('what is neglected and what needs watching, by name', () => {
    expect(
      says([
        pages.neglected(9),
        waiting.neglected(9),
        load.watch(0.4),
        ci.fine(0.2),
        milestones.fine(0),
        newcomers.fine(0),
      ]),
    ).toBe(
      'Of six kinds of work, 2 are neglected (documentation, decisions), 1 needs watching (maintainers’ load).',
    );
  });

  test('three findings of one kind are one kind', () => {
    const decisions = [
      waiting.neglected(9),
      aFinding('time-to-decision').neglected(60),
      aFinding('contributors-waiting').watch(4),
    ];
    expect(says([...allFine, ...decisions])).toBe('Of six kinds of work, 1 is neglected (decisions).');
  });

  test('a quiet month', () => {
    expect(says(allFine)).toBe('All six kinds of work are fine.');
  });

  test('what is unknown is said', () => {
    expect(says([waiting.fine(0), load.fine(0.2), ci.tooFew(1, 4)])).toBe(
      'Of six kinds of work, 2 are fine, 4 have no answer.',
    );
    expect(says([waiting.neglected(9), load.neglected(0.6), ci.unavailable('no access')])).toBe(
      'Of six kinds of work, 2 are neglected (decisions, maintainers’ load), 4 have no answer.',
    );
  });

  test('what is set aside is neither fine nor neglected', () => {
    const told = [pages.neglected(9), milestones, waiting, newcomers, ci, load].map((finding, at) =>
      at === 0 ? finding : finding.fine(0),
    );
    expect(says(told, ['drifting-docs'])).toBe('Of six kinds of work, 5 are fine, 1 is set aside.');
  });
});

describe('what is in none of the six', () => {
  test('is told where it is as bad as they are', () => {
    expect(says([...allFine, governance.watch(4)])).toBe(
      'All six kinds of work are fine. Beside them 1 measure needs watching.',
    );
    expect(says([...allFine, governance.neglected(8), aFinding('upkeep-carriers').neglected(0.9)])).toBe(
      'All six kinds of work are fine. Beside them 2 measures are neglected.',
    );
  });

  test('is left out where something else is worse', () => {
    expect(says([waiting.neglected(9), governance.watch(4)])).not.toContain('Beside');
  });

  test('is all there is', () => {
    expect(says([governance.fine(1)])).toBe('How the six kinds of work stand is not known.');
  });
});

describe('nothing known', () => {
  test('it could not be read', () => {
    const unread = { repository: 'reef/kelp', facet: 'changes', reason: 'no access' } as const;
    const findings = [waiting.unavailable('no access').build()];
    expect(summary({ findings, unreadable: [unread] })).toBe(
      'Nothing is known about this month, which is not the same as nothing being wrong.',
    );
  });

  test.each([
    ['nobody maintains, say', waiting.unavailable('nobody is known to maintain')],
    ['too few', waiting.tooFew(1, 2)],
  ])('everything was read, and there is nothing to measure: %s', (_, finding) => {
    expect(says([finding])).toBe('No measure has enough data to say anything fair.');
  });
});

test('what moved is told once, under what changed', () => {
  expect(says([...allFine.slice(1), pages.fine(0).improving()])).toBe('All six kinds of work are fine.');
});

test('what is set aside behind another finding of its kind is said, with the reason', () => {
  const slow = aFinding('time-to-first-response').watch(4);
  expect(says([...allFine, waiting.neglected(9), slow], ['waiting-decisions'])).toContain(
    '“Decisions that wait” is set aside: it is known.',
  );
});

test('what a figure is without is said where the figures are', () => {
  const missing = ['reef/kelp', 'reef/eel'].map((repository) => ({ repository, reason: 'no access' }));
  expect(says([...allFine.slice(1), pages.fine(0).with({ missing })])).toBe(
    'All six kinds of work are fine. Not all of eel and kelp could be read: figures are without it.',
  );
});
