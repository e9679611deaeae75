import type { ProjectFindings } from '../../functions/model/finding.ts';
import type { Report } from '../../functions/model/report.ts';
import { aConfig } from './config.ts';
import { aFinding, type FindingBuilder } from './finding.ts';
import { aPromise } from './promised.ts';
import { aReport, letterParts, projectFindings } from './report.ts';
import { someThanks } from './thanks.ts';

/** The letters of `test/golden/`: what a month can look like. */
export const LETTERS = {
  rich: richReport,
  quiet: quietReport,
  'first-month': firstReport,
  'nothing-readable': unreadReport,
  corrected: correctedReport,
  'forty-repositories': fortyReport,
  scripts: scriptsReport,
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
      .waiting(6, UNREAD)
      .with({
        context: [
          '3 people make a tenth of the reviews or more.',
          'The fewest people who make half of them: 1.',
        ],
      })
      .after([0.41, 0.4, 0.44, 0.39, 0.42, 0.45, 0.47, 0.46, 0.5, 0.49, 0.51]),
    aFinding('drifting-docs')
      .neglected(6, 41)
      .waiting(6)
      .after([2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 4])
      .worsening(),
    aFinding('overdue-removals').watch(2, 5).waiting(2).after([2, 2, 2, 2, 1, 1, 1, 1, 1, 2, 2]),
    aFinding('slipping-milestones').fine(0, 3).after([1, 1, 1, 2, 2, 1, 1, 1, 1, 1, 1]),
    aFinding('newcomers-left-waiting')
      .tooFew(2, 5)
      .after([null, null, null, null, null, null, null, null, null, null, null]),
    aFinding('first-issues-available').fine(3, 9).waiting(3).after([2, 2, 3, 3, 2, 2, 3, 3, 3, 3, 3]),
    aFinding('queue-per-reviewer')
      .watch(3.5, 28)
      .waiting(3)
      .after([2.6, 2.4, 2.8, 2.6, 2.9, 3, 2.8, 2.9, 3.1, 3, 3.2]),
    aFinding('upkeep-by-volunteers')
      .fine(0.38, 120)
      .after([0.4, 0.4, 0.41, 0.4, 0.42, 0.4, 0.4, 0.39, 0.38, 0.39, 0.38]),
    aFinding('upkeep-carriers')
      .fine(0.32, 96)
      .after([0.4, 0.38, 0.36, 0.37, 0.36, 0.35, 0.34, 0.34, 0.33, 0.33, 0.33]),
    aFinding('planned-upkeep').with({ status: 'noted', value: 3, n: 11, says: PLANNED, part: null }),
    aFinding('governance-gaps')
      .watch(3, 10)
      .waiting(3)
      .with({
        context: [
          'Missing: how to become a maintainer, a deprecation policy, a roadmap or dated milestones.',
          'There: how it is governed, who maintains it, how to contribute, a security policy.',
        ],
      }),
    aFinding('leadership-rotation').with({ status: 'noted', value: 1, n: 4, says: ROTATION, part: null }),
    aFinding('single-company-decisions').fine(0.2, 15),
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

const UNREAD = [
  'Keep a spare wick in reach',
  'Say when the oil boat comes',
  'Print the log in larger letters',
];
const PLANNED = '3 open items of upkeep stand in a milestone with a date';
const ROTATION = '1 became able to merge and nobody stopped, in 12 months';

/** What the month has beside its findings. */
const BESIDE: Partial<ProjectFindings> = {
  thanks: someThanks(),
  promises: [
    aPromise({
      number: 4,
      title: '1.4 notes',
      day: '2026-06-30',
      status: 'kept',
      keptOn: '2026-06-28',
    }),
    aPromise({
      number: 5,
      title: '1.5: every lamp electric',
      day: '2026-07-20',
      status: 'overdue',
      moves: [
        { seen: '2026-05-03', from: '2026-04-30', to: '2026-06-15' },
        { seen: '2026-07-02', from: '2026-06-15', to: '2026-07-20' },
      ],
    }),
    aPromise(),
    aPromise({ kind: 'removal', number: 88, title: 'Remove the paper log', day: null, version: '2.0' }),
  ],
};

const SPONSORS = [{ id: 'lighthouse-works', company: 'Lighthouse Works' }];

function richReport(): Report {
  const findings = rich();
  return aReport(findings, {
    ...RICH_PARTS,
    findings: projectFindings(findings, BESIDE),
    previous: juneReport(),
  });
}

const RICH_PARTS = letterParts({
  plan: { month: '2026-07', version: '0.1.0', config: aConfig({ sponsors: SPONSORS }) },
  acknowledged: [
    {
      project: 'harbour-lights',
      finding: 'overdue-removals',
      reason: 'two harbours still burn kerosene',
      since: '2026-06-20',
      until: '2026-10-01',
    },
  ],
});

/** June asked for six decisions, of which four are no longer among July's nine, and for pages, for the second time. */
function juneReport(): Pick<Report, 'month' | 'asks'> {
  const [decisions, ...others] = aReport(rich(6)).asks;
  const evidence = decisions!.evidence.map((item, at) =>
    at < 4 ? { ...item, url: `${item.url}0`, number: item.number! * 10 } : item,
  );
  const pages = others.filter(({ finding }) => finding === 'drifting-docs');
  return {
    month: '2026-06',
    asks: [{ ...decisions!, evidence }, ...pages.map((ask) => ({ ...ask, timesAsked: 2 }))],
  };
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
    aFinding('drifting-docs').fine(0, 22).after([0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0]),
    aFinding('slipping-milestones').fine(0, 2).after([0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0]),
    aFinding('ci-carriers').notApplicable('no change of continuous integration in a year'),
  ]);
}

function firstReport(): Report {
  const findings = rich(6);
  return aReport(findings, { findings: projectFindings(findings, BESIDE), firstLetter: true });
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

/** What the first revision told wrongly: that one person did the work of two. */
function correctedReport(): Report {
  const before = richReport();
  const findings = rich().map((finding) => {
    const { id } = finding.build();
    return id === 'review-load' ? aFinding('review-load').watch(0.42, 83).waiting(6, UNREAD) : finding;
  });
  return aReport(findings, {
    ...RICH_PARTS,
    findings: projectFindings(findings, BESIDE),
    previous: juneReport(),
    revision: 2,
    correction: { reason: 'Two logins belong to two people.', at: '2026-08-04T09:00:00Z', before },
  });
}

/** Much is added up, a little is unknown, and some of it is worse than the whole. */
function fortyReport(): Report {
  const names = Array.from(
    { length: 40 },
    (_, at) => `harbour-lights/lamp-${String(at + 1).padStart(2, '0')}`,
  );
  const lost = names.slice(0, 7).map((repository) => ({ repository, reason: 'the repository is archived' }));
  const worse = names.slice(8, 25).map((repository, at) => ({
    repository,
    status: at % 2 === 0 ? ('neglected' as const) : ('watch' as const),
    says: 'one person carries 84 % of the work on CI',
  }));
  const findings = rich().map((finding) =>
    finding.build().id === 'ci-carriers'
      ? finding.with({ missing: lost, worseIn: worse })
      : finding.with({ missing: lost }),
  );
  return aReport(findings, {
    findings: projectFindings(findings, { ...BESIDE, repositories: names }),
    repositories: names.map((name) => ({ name, url: `https://github.com/${name}` })),
  });
}

const SCRIPTS = [
  'תיקון המגדלור בנמל הישן',
  'إصلاح المنارة في الميناء القديم',
  '灯台の明かりを直す',
  '🚢 Ship the 🗼 light before the 🌊 comes',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
];

/** Names that are written from right to left, emoji, and words that no line has room for. */
function scriptsReport(): Report {
  const findings = [
    aFinding('waiting-decisions').neglected(7, 40).waiting(7, SCRIPTS),
    aFinding('contributors-waiting')
      .watch(5, 12)
      .waiting(5, [...SCRIPTS].reverse()),
    aFinding('drifting-docs')
      .neglected(6, 20)
      .waiting(6, ['docs/ים.md', `docs/${SCRIPTS[4]}.md`]),
    aFinding('first-issues-available').fine(3, 9).waiting(3, SCRIPTS),
  ];
  return aReport(findings, {
    findings: projectFindings(findings, {
      project: { id: 'harbour-lights', name: 'אורות הנמל 🗼' },
      promises: [aPromise({ title: SCRIPTS[1]! }), aPromise({ number: 8, title: SCRIPTS[4]! })],
      thanks: someThanks({
        named: [{ login: `keeper-${'long'.repeat(8)}`, areas: { upkeep: 2 }, reviews: 0, welcomed: 0 }],
      }),
    }),
  });
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
  const year = Array.from({ length: 11 }, (_, at) => 700 + at * 37);
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
    aFinding('drifting-docs').neglected(1400, 12345).waiting(1400, long).after(year).worsening(),
    aFinding('overdue-removals').neglected(1400, 12345).waiting(1400, long).after(year).worsening(),
    aFinding('queue-per-reviewer').neglected(1400, 12345).waiting(1400, long).after(year).worsening(),
    aFinding('upkeep-carriers').neglected(0.99, 12345).waiting(1400, long),
    aFinding('governance-gaps').neglected(9, 10).waiting(9, long),
  ].map((finding) => finding.with({ missing }));
  const told = projectFindings(findings, {
    thanks: someThanks({
      named: Array.from({ length: 30 }, (_, at) => ({
        login: `keeper-of-the-long-name-${at}`,
        areas: { documentation: 1200, ci: 300, tests: 400, upkeep: 500 },
        reviews: 1200,
        welcomed: 130,
      })),
    }),
    promises: long.map((title, at) =>
      aPromise({
        number: at + 1,
        title,
        status: 'overdue',
        day: '2026-07-20',
        moves: Array.from({ length: 9 }, (_, month) => ({
          seen: `2026-0${month + 1}-02`,
          from: '2025-12-31',
          to: '2026-07-20',
        })),
      }),
    ),
  });
  const made = aReport(findings);
  const lastMonth = { month: '2026-06', asks: made.asks.map((ask) => ({ ...ask, timesAsked: 11 })) };
  return aReport(findings, {
    ...letterParts({
      plan: { month: '2026-07', version: '0.1.0', config: aConfig({ sponsors: SPONSORS }) },
      foreword: 'A word from whoever runs this, as long as it may be. '.repeat(11),
    }),
    findings: told,
    previous: lastMonth,
    firstLetter: true,
  });
}
