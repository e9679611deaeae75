import type { Evidence } from '../../functions/model/finding.ts';
import type {
  DatedEntry,
  ListEntry,
  Measure,
  Report,
  ReportAsk,
  Section,
} from '../../functions/model/report.ts';

/**
 * Reports as they could be, of each audience and with sections of every shape: what render is tried with, whatever the
 * rules of a report choose.
 */
export const TOLD = {
  maintainers: maintainersTold,
  'maintainers-corrected': correctedTold,
  sponsor: sponsorTold,
  programme: programmeTold,
} as const satisfies Record<string, () => Report>;

const BASE = {
  schema: 1,
  month: '2026-07',
  revision: 1,
  correction: null,
  version: '0.1.0',
  repositories: [{ name: 'harbour-lights/beacon', url: 'https://github.com/harbour-lights/beacon' }],
  harvestedAt: '2026-08-02T06:00:00Z',
  foreword: null,
  note: null,
  asks: [],
  lastAsks: [],
  firstLetter: false,
  sections: [],
  findings: [],
} as const satisfies Omit<Report, 'audience' | 'subject' | 'headline' | 'summary'>;

const TITLES = [
  'Keep the lamp lit while the configuration reloads',
  'Drop the old tide table format',
  'RFC: one fog signal for all harbours',
  'Retry the radio link before giving up',
  'Document how a chart is signed',
  'Warn when the oil runs low',
  'Name harbours in two languages',
];

function evidence(first: number, count: number, note = 'approved, not merged'): Evidence[] {
  return Array.from({ length: count }, (_, at) => ({
    kind: 'change',
    repository: 'harbour-lights/beacon',
    number: first + at * 7,
    title: TITLES[(first + at) % TITLES.length]!,
    url: `https://github.com/harbour-lights/beacon/pull/${first + at * 7}`,
    days: 96 - at * 6,
    note,
  }));
}

export function anAsk(facts: Partial<ReportAsk> = {}): ReportAsk {
  return {
    finding: 'waiting-decisions',
    title: 'Decisions that wait',
    project: null,
    text: 'Decide these 9: merge, close, or say what is missing and who will say yes.',
    anyone: 'Prepare one of these 9 decisions: sum up what speaks for and against it in one comment.',
    employer: null,
    who: null,
    evidence: evidence(117, 5),
    total: 9,
    timesAsked: 1,
    again: null,
    ...facts,
  };
}

function measure(title: string, facts: Partial<Measure> = {}): Measure {
  return {
    finding: title.toLowerCase().replaceAll(' ', '-'),
    title,
    status: 'fine',
    unit: 'count',
    figure: '1 of 23 items',
    comparison: '1 last month, 2 usual',
    movement: 'steady',
    worseIn: null,
    setAside: null,
    trend: [3, 3, 4, 2, 3, 1, 2, 3, 2, 1, 1, 1].map((value) => ({ value, atLeast: false })),
    ...facts,
  };
}

function measures(id: string, title: string, all: readonly Measure[]): Section {
  const findings = all.map(({ finding }) => finding);
  return {
    id,
    title,
    lead: null,
    inLetter: 6,
    shape: 'measures',
    measures: all,
    inShort: { title, findings },
  };
}

function notes(id: string, title: string, sentences: readonly string[], lead: string | null = null): Section {
  return { id, title, lead, inLetter: 3, shape: 'notes', notes: sentences };
}

function kinds(): Section {
  return measures('kinds', 'Six kinds of work that are easily neglected', [
    measure('Decisions', {
      status: 'neglected',
      figure: '9 of 214 open items',
      comparison: '6 last month, 5 usual',
      movement: 'worsening',
    }),
    measure('Documentation', { status: 'watch', figure: '4 of 31 features', comparison: '3 last month' }),
    measure('CI', { figure: '44 % of 36 changes', worseIn: 'neglected in charts', unit: 'share' }),
    measure('Removals', {
      status: 'watch',
      figure: '2 overdue',
      setAside: 'set aside: the format is kept until the harbours have moved',
    }),
    measure('Mentorship', { status: 'not-enough-data', figure: '2 of 5 newcomers', comparison: null }),
    measure('Burnout', { figure: '54 % of 83 reviews', unit: 'share' }),
  ]);
}

const PROMISES: readonly DatedEntry[] = [
  {
    id: 'beacon-m3',
    kind: 'milestone',
    day: '2026-06-30',
    title: 'Beacon 2.0',
    url: 'https://github.com/harbour-lights/beacon/milestone/3',
    repository: 'harbour-lights/beacon',
    status: 'overdue',
    note: 'moved twice, seen on 3 May and 2 July',
  },
  {
    id: 'charts-r8',
    kind: 'removal',
    day: '2026-10-01',
    title: 'Remove the old tide table format',
    url: 'https://github.com/harbour-lights/charts/issues/8',
    repository: 'harbour-lights/charts',
    status: 'ahead',
    note: 'not moved',
  },
  {
    id: 'foghorn-d2',
    kind: 'deprecation',
    day: null,
    title: 'Deprecate the second horn',
    url: null,
    repository: 'harbour-lights/foghorn',
    status: 'done',
    note: 'done on 12 July',
  },
];

function maintainersTold(): Report {
  const anyone: ListEntry[] = evidence(301, 5, 'no answer yet').map((each, at) => ({
    ...each,
    todo: ['Try it on your machine', 'Sum up what speaks for and against it', 'Say what is missing'][at % 3]!,
  }));
  return {
    ...BASE,
    audience: 'maintainers',
    subject: { id: 'harbour-lights', name: 'Harbour Lights' },
    headline: '9 items wait for a decision, one person makes 54 % of the reviews',
    summary: 'Of 17 measures, 3 are neglected, 1 needs watching. Worse than all year: decisions that wait.',
    foreword: null,
    asks: [
      anAsk({ timesAsked: 2, again: 'Asked for the 2nd month in a row.' }),
      anAsk({
        finding: 'drifting-docs',
        title: 'Pages that point to what is gone',
        text: 'Mend 3 pages that describe what the code no longer does.',
        total: 3,
      }),
      anAsk({ finding: 'ci-carriers', text: 'Hand 2 changes of CI to somebody new.', total: 2 }),
    ],
    lastAsks: [
      {
        month: '2026-06',
        finding: 'waiting-decisions',
        title: 'Decisions that wait',
        project: null,
        text: 'Decide these 6: merge, close, or say what is missing.',
        items: [],
        done: 4,
        of: 5,
        outcome: '4 of 5 left the list. Thank you.',
      },
    ],
    sections: [
      kinds(),
      notes('changed', 'What changed', [
        'Decisions that wait went from watch to neglected.',
        'A first answer takes 3.4 days, 1.9 is usual.',
      ]),
      {
        id: 'decisions',
        title: 'Decisions that wait',
        lead: null,
        inLetter: 5,
        shape: 'list',
        finding: null,
        entries: evidence(117, 5)
          .concat(evidence(401, 3))
          .map((each) => ({ ...each, todo: null })),
        total: 12,
      },
      { id: 'promises', title: 'Promised', lead: null, inLetter: 5, shape: 'dated', entries: PROMISES },
      notes('load', 'Who carried the commons', ['2 people made half of the reviews, 14 made the rest.']),
      notes('thanks', 'Thank you', [
        '23 pieces of upkeep by 9 people, 4 newcomers, 3 of whom had their first change merged.',
      ]),
      {
        id: 'anyone',
        title: 'Wear the Community Hat this month',
        lead: 'Work that needs no commit rights.',
        inLetter: 5,
        shape: 'list',
        finding: null,
        entries: anyone,
        total: 5,
      },
      notes('practices', 'Four practices', ['In place: a rota. Missing: planned upkeep.']),
      notes('not-seen', 'What could not be seen', ['Newcomers left waiting: too little data (5 newcomers).']),
    ],
  };
}

function correctedTold(): Report {
  return {
    ...maintainersTold(),
    revision: 2,
    correction: {
      reason: 'Two people were counted under a company that they left in May.',
      at: '2026-08-09T10:00:00Z',
      changes: [
        'Review load: 54 % instead of 61 %.',
        'Decisions that wait: 9 instead of 11.',
        'The ask is the same.',
        'Removals are set aside.',
      ],
    },
    foreword:
      'Half of you are at the harbour meeting this month.\n\nIf you read one thing, read the first ask: it is an afternoon for two.',
    asks: maintainersTold().asks.slice(0, 1),
  };
}

function sponsorTold(): Report {
  const project = { id: 'harbour-lights', name: 'Harbour Lights' };
  return {
    ...BASE,
    audience: 'sponsor',
    subject: { id: 'tidewater', name: 'Tidewater' },
    headline: '12 % of your changes were upkeep; 9 items wait where your people know the code',
    summary: 'Your 7 people merged 84 changes in 2 projects in a year; the median project has 31 % upkeep.',
    asks: [
      anAsk({
        project,
        text: 'Ask your people who maintain here to decide some of these 9.',
        anyone: null,
        who: '3 of your people worked in these files this year.',
      }),
      anAsk({
        project: { id: 'tide-tables', name: 'Tide Tables' },
        finding: 'ci-carriers',
        title: 'Who carries CI',
        text: 'Give one of your people time for CI here: 4 open changes.',
        total: 4,
      }),
    ],
    lastAsks: [
      {
        month: '2026-06',
        finding: 'drifting-docs',
        title: 'Pages that point to what is gone',
        project,
        text: 'Give one of your people a day for 3 pages that describe what the code no longer does.',
        items: [],
        done: 1,
        of: 3,
        outcome: '1 of 3 left the list. Thank you.',
      },
      {
        month: '2026-06',
        finding: 'ci-carriers',
        title: 'Who carries CI',
        project: { id: 'tide-tables', name: 'Tide Tables' },
        text: 'Give one of your people time for CI here.',
        items: [],
        done: null,
        of: 2,
        outcome: 'Whether it was done could not be seen this month.',
      },
    ],
    sections: [
      measures('hats', 'The hats that your people wear', [
        measure('Product work', {
          status: 'noted',
          figure: '74 of 84 changes',
          unit: 'share',
          comparison: null,
        }),
        measure('Upkeep', {
          status: 'watch',
          figure: '12 % of 84 changes',
          unit: 'share',
          comparison: '14 % last month, 31 % in the median project',
        }),
      ]),
      {
        id: 'where',
        title: 'Where your people worked',
        lead: 'Merged changes of a year.',
        inLetter: 5,
        shape: 'table',
        columns: [
          { title: 'Project', numeric: false },
          { title: 'People', numeric: true },
          { title: 'Changes', numeric: true },
          { title: 'Most in', numeric: false },
          { title: 'Upkeep', numeric: true },
        ],
        rows: [
          {
            cells: ['Harbour Lights', '5', '61', 'the radio link', '9'],
            url: 'https://github.com/harbour-lights/beacon',
          },
          { cells: ['Tide Tables', '2', '23', 'tests', '1'], url: null },
        ],
        inShort: ['Project', 'Changes', 'Upkeep'],
      },
      notes('reciprocity', 'Give and take', [
        'Your people opened 31 changes that others reviewed, and reviewed 12 of others.',
      ]),
      notes('recognition', 'What to thank your people for', [
        'lampwright reviewed 8 changes of others and welcomed 2 newcomers.',
        '3 more people did 9 pieces of upkeep.',
      ]),
      {
        id: 'pledges',
        title: 'Pledged',
        lead: null,
        inLetter: 5,
        shape: 'dated',
        entries: [
          {
            id: 'tidewater-ci',
            kind: 'pledge',
            day: '2026-12-31',
            title: 'CI in Harbour Lights',
            url: null,
            repository: null,
            status: 'ahead',
            note: '6 changes since April, none in the six months before',
          },
        ],
      },
      notes('not-measured', 'Not measured', ['Work outside these projects, and what no change shows.']),
      { ...notes('data', 'Data', ['Tables are beside the page.']), inLetter: 0 },
    ],
  };
}

function programmeTold(): Report {
  return {
    ...BASE,
    audience: 'programme',
    subject: { id: 'programme', name: 'Harbour Commons' },
    headline: 'decisions wait in 3 of 4 projects, CI hangs on one person in 2',
    summary: 'Of 4 projects, 3 have something neglected. Neglect is new in Tide Tables.',
    note: 'Letters to sponsors wait for your approval.',
    foreword: 'A quiet summer is expected; please read the gaps first.',
    sections: [
      notes('problems', 'What went wrong', [
        'foghorn of Harbour Lights: issues could not be read (the token may not read this repository).',
      ]),
      {
        id: 'emerging',
        title: 'Where neglect begins',
        lead: null,
        inLetter: 5,
        shape: 'table',
        columns: [
          { title: 'Finding', numeric: false },
          { title: 'Project', numeric: false },
          { title: 'July', numeric: false },
        ],
        rows: [
          { cells: ['Review load', 'Tide Tables', 'one person makes 61 % of the reviews'], url: null },
          { cells: ['Overdue removals', 'Harbour Lights', '2 are overdue'], url: null },
        ],
        inShort: ['Finding', 'Project', 'July'],
      },
      {
        id: 'gaps',
        title: 'The same gap in several projects',
        lead: null,
        inLetter: 5,
        shape: 'table',
        columns: [
          { title: 'Gap', numeric: false },
          { title: 'Projects', numeric: true },
          { title: 'Who could meet it', numeric: false },
        ],
        rows: [
          { cells: ['Decisions that wait', '3', 'Tidewater (5 people), Lighthouse Ltd (2)'], url: null },
          { cells: ['Who carries CI', '2', 'Tidewater (3 people)'], url: null },
        ],
        inShort: ['Gap', 'Projects', 'Who could meet it'],
      },
      {
        id: 'projects',
        title: 'Projects',
        lead: null,
        inLetter: 5,
        shape: 'table',
        columns: [
          { title: 'Project', numeric: false },
          { title: 'Neglected', numeric: true },
          { title: 'Watch', numeric: true },
          { title: 'Unknown', numeric: true },
        ],
        rows: ['Harbour Lights', 'Tide Tables', 'Rope and Anchor', 'מגדלור'].map((name, at) => ({
          cells: [name, `${3 - at}`, `${at}`, '1'],
          url: null,
        })),
        inShort: ['Project', 'Neglected', 'Watch', 'Unknown'],
      },
      notes('held', 'Held back', ['The letter to Tidewater: a correction of affiliations is under way.']),
    ],
  };
}
