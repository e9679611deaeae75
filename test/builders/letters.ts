import type { Report } from '../../functions/model/report.ts';
import { aFinding, type FindingBuilder } from './finding.ts';
import { aReport, projectFindings } from './report.ts';

/** The letters of `test/golden/`: what a month can look like. */
export const LETTERS = {
  rich: richReport,
  quiet: quietReport,
  'first-month': firstReport,
  'nothing-readable': unreadReport,
  hostile: hostileReport,
  largest: largestReport,
} as const satisfies Record<string, () => Report>;

function rich(waiting = 9): FindingBuilder[] {
  return [
    aFinding('time-to-first-response')
      .watch(3.4, 143)
      .waiting(12)
      .after([1.2, 1.4, 1.3, 1.8, 1.6, 2, 2.1, 1.9, 2.4, 2.6, 2.9])
      .worsening(),
    aFinding('time-to-decision')
      .fine(17, 96)
      .waiting(21)
      .with({
        beside: {
          says: '12 changes became drafts again',
          evidence: [
            {
              kind: 'change',
              repository: 'harbour-lights/beacon',
              number: 301,
              title: 'Dim the lamps by <the hour>',
              url: 'https://github.com/harbour-lights/beacon/pull/301',
              days: 12,
              note: 'a draft again',
            },
          ],
          total: 12,
        },
      })
      .after([31, 30, 28, 29, 26, 24, 22, 23, 21, 19, 18])
      .improving(),
    aFinding('waiting-decisions')
      .neglected(waiting, 214)
      .waiting(waiting)
      .after([3, 3, 4, 4, 5, 4, 6, 6, 7, 6, 6])
      .worsening(),
    aFinding('contributors-waiting')
      .neglected(7, 58)
      .waiting(7, [
        'Warn when the oil runs low',
        'Add a chart of the northern sound',
        'Fix the blink of the second lamp after midnight',
        'Translate the keeper’s handbook',
        'Name harbours in two languages',
      ])
      .after([4, 5, 5, 3, 6, 7, 6, 8, 7, 6, 7]),
    aFinding('review-load')
      .neglected(0.54, 83)
      .with({
        context: [
          '3 people make a tenth of the reviews or more.',
          'The fewest people who make half of them: 1.',
        ],
      })
      .waiting(6)
      .after([0.41, 0.4, 0.44, 0.39, 0.42, 0.45, 0.47, 0.46, 0.5, 0.49, 0.51]),
    aFinding('newcomers-left-waiting')
      .tooFew(2, 5)
      .after([null, null, null, null, null, null, null, null, null, null, null]),
    aFinding('ci-carriers')
      .fine(0.44, 36)
      .with({
        worseIn: [
          {
            repository: 'harbour-lights/charts',
            status: 'neglected',
            says: 'one person carries 84 % of the work on CI',
          },
          {
            repository: 'harbour-lights/foghorn',
            status: 'watch',
            says: 'one person carries 62 % of the work on CI',
          },
        ],
      })
      .after([0.7, 0.66, 0.62, 0.6, 0.58, 0.55, 0.52, 0.5, 0.48, 0.47, 0.45]),
  ];
}

function richReport(): Report {
  return aReport(rich(), { previous: juneReport() });
}

/** June asked for six, of which four are no longer among July's nine. */
function juneReport(): Pick<Report, 'month' | 'asks'> {
  const june = aReport(rich(6)).asks[0]!;
  const evidence = june.evidence.map((item, at) =>
    at < 4 ? { ...item, url: `${item.url}0`, number: item.number! * 10 } : item,
  );
  return { month: '2026-06', asks: [{ ...june, evidence }] };
}

function quietReport(): Report {
  return aReport([
    aFinding('time-to-first-response')
      .fine(0.4, 88)
      .after([0.5, 0.6, 0.4, 0.5, 0.7, 0.5, 0.6, 0.5, 0.4, 0.5, 0.6]),
    aFinding('time-to-decision').fine(6, 61).after([8, 9, 7, 8, 7, 6, 7, 8, 7, 6, 6]),
    aFinding('waiting-decisions').fine(0, 74).after([1, 0, 1, 1, 0, 0, 1, 0, 0, 1, 1]),
    aFinding('contributors-waiting').fine(1, 23).waiting(1).after([0, 1, 1, 2, 0, 1, 0, 1, 1, 0, 1]),
    aFinding('review-load')
      .fine(0.31, 54)
      .after([0.3, 0.28, 0.33, 0.3, 0.35, 0.31, 0.3, 0.29, 0.32, 0.33, 0.3]),
    aFinding('newcomers-left-waiting')
      .fine(0.17, 12)
      .after([0.2, 0.21, 0.2, 0.18, 0.2, 0.19, 0.2, 0.2, 0.18, 0.17, 0.18]),
    aFinding('ci-carriers').notApplicable('no change of continuous integration in a year'),
  ]);
}

function firstReport(): Report {
  return aReport(rich(6), { firstLetter: true });
}

function unreadReport(): Report {
  const reason = 'issues and changes were not readable: the token may not read these repositories';
  const ids = [
    'time-to-first-response',
    'time-to-decision',
    'waiting-decisions',
    'contributors-waiting',
    'review-load',
    'newcomers-left-waiting',
    'ci-carriers',
  ] as const;
  const findings = ids.map((id) => aFinding(id).unavailable(reason));
  const unreadable = [{ repository: 'harbour-lights/beacon', facet: 'changes' as const, reason }];
  return aReport(findings, { findings: projectFindings(findings, { unreadable }), previous: juneReport() });
}

export const HOSTILE_TITLES = [
  '<img src=x onerror=alert(1)><script>alert(2)</script>',
  '{{constructor}} {{{__proto__}}} {{amazonSESUnsubscribeUrl}}',
  'one line\r\nBcc: everyone@example.org\u2028and another',
  'right \u202Eto left\u202C \u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627 and back',
  'x'.repeat(256),
  '👩‍👩‍👧‍👦'.repeat(60),
  'javascript:alert(3) [click](javascript:alert(4))',
];

function hostileReport(): Report {
  const waiting = aFinding('waiting-decisions').neglected(7, 40).waiting(7, HOSTILE_TITLES).build();
  const evidence = waiting.evidence.map((item, at) =>
    at === 1 ? { ...item, url: 'javascript:alert(5)' } : item,
  );
  const others = aFinding('contributors-waiting')
    .watch(5, 12)
    .waiting(5, [...HOSTILE_TITLES].reverse());
  const findings = projectFindings([aFinding().with({ ...waiting, evidence }), others], {
    project: { id: 'harbour-lights', name: 'Harbour {{Lights}} <b>&amp;</b>' },
    unreadable: [{ repository: 'harbour-lights/charts', facet: 'commits', reason: '<b>{{reason}}</b>' }],
  });
  return aReport([], { findings });
}

/** Everything that a letter can hold, at its longest. */
function largestReport(): Report {
  const long = Array.from(
    { length: 10 },
    (_, at) => `${at} ${'and a fairly long title that goes on '.repeat(7)}`,
  );
  const year = Array.from({ length: 11 }, (_, at) => 1200 + at * 37);
  const missing = ['harbour-lights/charts', 'harbour-lights/foghorn'].map((repository) => ({
    repository,
    reason: 'the forge did not answer for this repository within the time that was left',
  }));
  const findings = [
    aFinding('time-to-first-response').over(1234, 4321).waiting(400, long).after(year).worsening(),
    aFinding('time-to-decision').neglected(1500, 4321).waiting(400, long).after(year).worsening(),
    aFinding('waiting-decisions').neglected(1400, 12345).waiting(1400, long).after(year).worsening(),
    aFinding('contributors-waiting').neglected(1300, 12345).waiting(1300, long).after(year).worsening(),
    aFinding('review-load')
      .neglected(0.99, 12345)
      .waiting(1200, long)
      .after(year.map((n) => n / 2000))
      .worsening(),
    aFinding('newcomers-left-waiting')
      .neglected(0.99, 1234)
      .waiting(1100, long)
      .after(year.map((n) => n / 2000))
      .worsening(),
    aFinding('ci-carriers')
      .neglected(1, 1234)
      .waiting(1000, long)
      .after(year.map((n) => n / 2000))
      .worsening(),
  ].map((finding) => finding.with({ missing }));
  const made = aReport(findings);
  const lastMonth = { month: '2026-06', asks: made.asks.map((ask) => ({ ...ask, timesAsked: 11 })) };
  return aReport(findings, { previous: lastMonth, firstLetter: true });
}
