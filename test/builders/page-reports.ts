import type { Evidence, Finding } from '../../functions/model/finding.ts';
import type {
  DatedEntry,
  ListEntry,
  Measure,
  Report,
  ReportAsk,
  Section,
  TableSection,
} from '../../functions/model/report.ts';
import { aFinding, type FindingBuilder } from './finding.ts';
import { HOSTILE_TITLES } from './letters.ts';
import { REPOSITORIES } from './report.ts';

/** Reports as pages show them: each audience, and every shape of a section. */
export const PAGE_REPORTS = {
  maintainers: maintainersPage,
  corrected: correctedPage,
  sponsor: sponsorPage,
  programme: programmePage,
  unread: unreadPage,
  hostile: hostilePage,
} as const satisfies Record<string, () => Report>;

/** A report with nothing in it but what is said here. */
export function aPageReport(facts: Partial<Report> = {}): Report {
  return {
    schema: 1,
    audience: 'maintainers',
    subject: { id: 'harbour-lights', name: 'Harbour Lights' },
    month: '2026-07',
    revision: 1,
    correction: null,
    version: '0.1.0',
    repositories: REPOSITORIES.map((name) => ({ name, url: `https://github.com/${name}` })),
    harvestedAt: '2026-08-02T06:00:00Z',
    headline: 'steady, nothing needs you',
    summary: 'All that was looked at is fine.',
    foreword: null,
    note: null,
    asks: [],
    lastAsks: [],
    firstLetter: false,
    sections: [],
    findings: [],
    ...facts,
  };
}

export function aMeasure(finding: Finding, facts: Partial<Measure> = {}): Measure {
  const { id, title, status, unit, movement, trend } = finding;
  return {
    finding: id,
    title,
    status,
    unit,
    figure: finding.value === null ? null : `${finding.value} of ${finding.n}`,
    comparison: '6 last month, 4 usual',
    movement,
    worseIn: null,
    setAside: null,
    trend: trend.map(({ value, over }) => ({
      value: value ?? over,
      atLeast: value === null && over !== null,
    })),
    ...facts,
  };
}

export function anEntry(facts: Partial<ListEntry> = {}): ListEntry {
  return {
    kind: 'issue',
    repository: 'harbour-lights/beacon',
    number: 12,
    title: 'Say how a chart is signed',
    url: 'https://github.com/harbour-lights/beacon/issues/12',
    days: 41,
    note: 'good first issue',
    todo: null,
    ...facts,
  };
}

export function aDay(facts: Partial<DatedEntry> = {}): DatedEntry {
  return {
    id: 'harbour-lights/beacon/milestone/3',
    kind: 'milestone',
    day: '2026-09-15',
    title: 'Beacon 2.0',
    url: 'https://github.com/harbour-lights/beacon/milestone/3',
    repository: 'harbour-lights/beacon',
    status: 'ahead',
    note: 'moved twice, seen on 3 May and 2 July',
    ...facts,
  };
}

function findings(): FindingBuilder[] {
  return [
    aFinding('waiting-decisions').neglected(9, 214).waiting(9).after([3, 3, 4, 4, 5, 4, 6, 6, 7, 6, 6]),
    aFinding('contributors-waiting').neglected(7, 58).waiting(7).after([4, 5, 5, 3, 6, 7, 6, 8, 7, 6, 7]),
    aFinding('time-to-first-response')
      .watch(3.4, 143)
      .waiting(12)
      .after([1.2, 1.4, 1.3, null, 1.6, 2, 2.1, 1.9, 2.4, 2.6, 2.9])
      .worsening(),
    aFinding('time-to-decision')
      .over(212, 96)
      .waiting(21)
      .after([31, 30, 28, 29, 26, 24, 22, 23, 21, 19, 18])
      .with({
        beside: {
          says: '12 changes became drafts again',
          evidence: [waits(301, 'Dim the lamps by the hour')],
          total: 12,
        },
      }),
    aFinding('review-load')
      .neglected(0.54, 83)
      .waiting(6)
      .with({
        context: [
          '3 people make a tenth of the reviews or more.',
          'The fewest people who make half of them: 1.',
        ],
      })
      .after([0.41, 0.4, 0.44, 0.39, 0.42, 0.45, 0.47, 0.46, 0.5, 0.49, 0.51]),
    aFinding('newcomers-left-waiting').tooFew(2, 5),
    aFinding('ci-carriers')
      .fine(0.44, 36)
      .improving()
      .with({
        worseIn: [
          {
            repository: 'harbour-lights/charts',
            status: 'neglected',
            says: 'one person carries 84 % of the work on CI',
          },
        ],
      })
      .after([0.7, 0.66, 0.62, 0.6, 0.58, 0.55, 0.52, 0.5, 0.48, 0.47, 0.45]),
  ];
}

function waits(number: number, title: string): Evidence {
  const url = `https://github.com/harbour-lights/beacon/pull/${number}`;
  const repository = 'harbour-lights/beacon';
  return { kind: 'change', repository, number, title, url, days: 96, note: 'approved, not merged' };
}

function asking(finding: Finding, facts: Partial<ReportAsk> = {}): ReportAsk {
  return {
    finding: finding.id,
    title: finding.title,
    project: null,
    text: finding.asks!.maintainer.text,
    anyone: finding.asks!.anyone.text,
    employer: finding.asks!.employer.text,
    who: null,
    evidence: finding.evidence.slice(0, 5),
    total: finding.evidenceTotal,
    timesAsked: 1,
    again: null,
    ...facts,
  };
}

function maintainersPage(): Report {
  const all = findings().map((builder) => builder.build());
  const [decisions, contributors, first, , load] = all as [Finding, Finding, Finding, Finding, Finding];
  const june = { month: '2026-06', project: null };
  return aPageReport({
    headline: '9 decisions wait, one person makes 54 % of the reviews',
    summary:
      'Four of seven measures want something done; decisions have waited longer each month since spring.',
    foreword:
      'This is the last letter before the summer break. Thank you for a year of lamps that stayed lit.\n\nThe keepers’ meeting is on 9 September.',
    asks: [
      asking(decisions, { timesAsked: 3, again: 'Asked for the third month in a row.' }),
      asking(load, { who: 'Two people have begun to review this summer.' }),
      asking(contributors),
    ],
    lastAsks: [
      {
        ...june,
        finding: decisions.id,
        title: decisions.title,
        text: 'Decide these 6: merge, close, or say what is missing and who will say yes.',
        items: decisions.evidence.slice(0, 4).map((item, at) => ({ item, done: at < 3 })),
        done: 3,
        of: 4,
        outcome: '3 of 4 left the list. Thank you.',
      },
      {
        ...june,
        finding: 'newcomers-left-waiting',
        title: 'Decisions that wait',
        text: 'Welcome 2 first changes that waited for a week, and agree who greets the next.',
        items: [],
        done: null,
        of: 2,
        outcome: 'Whether it was done could not be seen this month.',
      },
    ],
    sections: [
      {
        id: 'kinds',
        title: 'Six kinds of neglected work',
        lead: 'The worst measure of each kind; the others are further down.',
        inLetter: 6,
        shape: 'measures',
        measures: [
          aMeasure(decisions, { finding: 'decisions', title: 'Decisions', figure: '9 of 214 open items' }),
          aMeasure(load, { finding: 'burnout', title: 'Load on few people', figure: '54 % of 83 reviews' }),
          aMeasure(first, {
            finding: 'mentorship',
            title: 'Newcomers',
            figure: '3.4 days, 143 items',
            worseIn: 'neglected in charts',
          }),
          aMeasure(all[6]!, {
            finding: 'ci',
            title: 'Continuous integration',
            setAside: 'set aside: the move to the new runners ends in October',
          }),
          aMeasure(all[5]!, {
            finding: 'documentation',
            title: 'Documentation',
            comparison: null,
            trend: [],
          }),
        ],
        inShort: { title: 'Six kinds of neglected work', findings: ['decisions'] },
      },
      notes('changed', 'What changed', [
        'First answers take 3.4 days; in June it was 2.9.',
        'The largest part of the work on CI fell from 45 % to 44 %.',
      ]),
      {
        id: 'decisions',
        title: 'Decisions that wait',
        lead: 'People of three companies take part in these.',
        inLetter: 5,
        shape: 'list',
        finding: decisions.id,
        entries: decisions.evidence.map((each) => ({ ...each, todo: null })),
        total: 31,
      },
      {
        id: 'promises',
        title: 'What was promised, and when',
        lead: null,
        inLetter: 5,
        shape: 'dated',
        entries: promises(),
      },
      notes('load', 'Who carries the commons', ['Three people make a tenth of the reviews or more.']),
      notes('thanks', 'Thank you', ['14 pieces of upkeep by 6 people were merged in July.']),
      {
        id: 'anyone',
        title: 'Wear the Community Hat this month',
        lead: 'Nothing here needs commit rights.',
        inLetter: 5,
        shape: 'list',
        finding: null,
        entries: [
          anEntry({ todo: 'Write the page, and ask the keeper of the charts to read it.' }),
          anEntry({
            number: 14,
            title: 'RFC: one fog signal for all harbours',
            todo: 'Sum up what speaks for and against it.',
          }),
        ],
        total: 2,
      },
      {
        id: 'measures',
        title: 'What was looked at',
        lead: null,
        inLetter: 0,
        shape: 'measures',
        measures: all.map((finding) => aMeasure(finding)),
        inShort: { title: 'What was looked at', findings: [] },
      },
      notes('not-seen', 'What could not be seen', [
        'Newcomers left waiting: too little data (5 newcomers; a share is told from 10).',
      ]),
    ],
    findings: all,
  });
}

function notes(id: string, title: string, notes: readonly string[]): Section {
  return { id, title, lead: null, inLetter: 3, shape: 'notes', notes };
}

function promises(): DatedEntry[] {
  const beacon = 'harbour-lights/beacon';
  return [
    aDay({ id: 'a', day: '2026-04-30', title: 'Beacon 1.9', status: 'done', note: 'kept on 28 April' }),
    aDay({
      id: 'b',
      kind: 'removal',
      day: '2026-06-01',
      title: 'Drop the old tide table format, which three harbours still read',
      status: 'overdue',
      note: 'announced in version 1.4',
    }),
    aDay({ id: 'c' }),
    aDay({
      id: 'd',
      kind: 'deprecation',
      day: '2026-12-24',
      title: 'One-colour lamps',
      repository: 'harbour-lights/charts',
      note: '',
    }),
    aDay({ id: 'e', kind: 'pledge', day: '2029-01-01', title: 'A keeper for the northern sound', url: null }),
    aDay({
      id: 'f',
      kind: 'removal',
      day: null,
      title: 'Remove the second radio',
      note: 'for version 3.0',
      repository: beacon,
    }),
  ];
}

function correctedPage(): Report {
  return aPageReport({
    revision: 2,
    correction: {
      reason: 'two people were counted for the wrong company',
      at: '2026-08-04T09:00:00Z',
      changes: ['Decisions that wait: 8 instead of 9.', 'The ask about reviews is gone.'],
    },
    findings: findings()
      .slice(0, 1)
      .map((builder) => builder.build()),
  });
}

function sponsorPage(): Report {
  const hats = findings()[6]!.with({ id: 'hat-balance', title: 'Hat balance' }).build();
  const reciprocity = findings()[4]!.with({ id: 'reciprocity', title: 'Reciprocity' }).build();
  const beacon = { id: 'harbour-lights', name: 'Harbour Lights' };
  const decisions = findings()[0]!.build();
  return aPageReport({
    audience: 'sponsor',
    subject: { id: 'northern-ferries', name: 'Northern Ferries' },
    repositories: [],
    headline: 'your people did 44 % upkeep, and Harbour Lights needs reviewers whom you have',
    summary: 'Of 36 merged changes of your people 16 were upkeep; the median of all projects is 31 %.',
    asks: [
      asking(decisions, {
        project: beacon,
        text: decisions.asks!.employer.text,
        anyone: null,
        employer: null,
        who: '3 of your people worked in these files this year.',
      }),
      asking(decisions, {
        project: { id: 'fog', name: 'Fog Signals' },
        text: 'Let one of your people mentor newcomers here.',
        anyone: null,
        employer: null,
        evidence: [],
        total: 0,
      }),
    ],
    sections: [
      {
        id: 'hats',
        title: 'Product work and upkeep',
        lead: null,
        inLetter: 3,
        shape: 'measures',
        measures: [
          aMeasure(hats, {
            figure: '44 % of 36 changes',
            comparison: '45 % last month; 31 % is the median of 12 projects',
          }),
        ],
        inShort: { title: 'Product work and upkeep', findings: ['hat-balance'] },
      },
      whereTable(),
      notes('reciprocity', 'Reciprocity', [
        'Your people reviewed 41 changes of others, and 38 of theirs were reviewed.',
      ]),
      {
        id: 'uncared',
        title: 'What is left undone where you depend on it',
        lead: 'Neglected where your people are active.',
        inLetter: 3,
        shape: 'list',
        finding: null,
        entries: [anEntry({ todo: '3 of your people know these files.' })],
        total: 1,
      },
      {
        id: 'pledges',
        title: 'Your pledges',
        lead: null,
        inLetter: 3,
        shape: 'dated',
        entries: [aDay({ kind: 'pledge', url: null })],
      },
      { id: 'own', title: 'Your own standards', lead: null, inLetter: 3, shape: 'notes', notes: [] },
    ],
    findings: [hats, reciprocity],
  });
}

function whereTable(): TableSection {
  return {
    id: 'where',
    title: 'Where your people worked',
    lead: 'Merged changes of twelve months.',
    inLetter: 5,
    shape: 'table',
    columns: [
      { title: 'Project', numeric: false },
      { title: 'People', numeric: true },
      { title: 'Product', numeric: true },
      { title: 'Upkeep', numeric: true },
      { title: 'Most in', numeric: false },
    ],
    rows: [
      {
        cells: ['Harbour Lights', '7', '1,204', '96', 'code and tests'],
        url: 'https://github.com/harbour-lights/beacon',
      },
      { cells: ['Fog Signals', '2', '14', '12 %', 'documentation'], url: null },
    ],
    inShort: ['Project', 'Upkeep'],
  };
}

function programmePage(): Report {
  const names = Array.from({ length: 40 }, (_, at) => `Project ${at + 1}`);
  return aPageReport({
    audience: 'programme',
    subject: { id: 'programme', name: 'The keepers’ programme' },
    repositories: [],
    headline: 'reviews rest on one person in 11 of 40 projects',
    summary: 'The same gap in several projects is the cheapest to close: one person can help in all.',
    sections: [
      notes('problems', 'What kept letters from being whole', ['charts: the token may not read it.']),
      {
        id: 'projects',
        title: 'All projects',
        lead: null,
        inLetter: 10,
        shape: 'table',
        columns: ['Project', 'Neglected', 'To watch', 'Fine', 'Unknown', 'What is worst', 'Since'].map(
          (title, at) => ({ title, numeric: at > 0 && at < 5 }),
        ),
        rows: names.map((name, at) => ({
          cells: [
            name,
            String(at % 7),
            String(at % 3),
            String(11 - (at % 7)),
            '0',
            'one person makes 54 % of the reviews',
            'May 2026',
          ],
          url: `https://github.com/harbour-lights/project-${at + 1}`,
        })),
        inShort: ['Project', 'Neglected'],
      },
    ],
  });
}

function unreadPage(): Report {
  const reason = 'issues and changes were not readable: the token may not read these repositories';
  const all = (['waiting-decisions', 'review-load'] as const).map((id) =>
    aFinding(id).unavailable(reason).build(),
  );
  return aPageReport({
    headline: 'nothing could be read',
    summary: 'None of the two measures could be read this month.',
    harvestedAt: '',
    sections: [
      {
        id: 'measures',
        title: 'What was looked at',
        lead: null,
        inLetter: 0,
        shape: 'measures',
        measures: all.map((finding) => aMeasure(finding, { comparison: null })),
        inShort: { title: 'What was looked at', findings: [] },
      },
      notes('not-seen', 'What could not be seen', [`All measures: unknown (${reason}).`]),
    ],
    findings: all,
  });
}

/** Each text that comes from elsewhere, in each place where one can be, tries to be something else. */
function hostilePage(): Report {
  const finding = aFinding('waiting-decisions')
    .neglected(7, 40)
    .waiting(7, [...HOSTILE_TITLES, ...FORMULAS].slice(0, 7))
    .build();
  const evil = [...HOSTILE_TITLES, ...FORMULAS];
  const url = 'javascript:alert(5)';
  return aPageReport({
    subject: { id: 'harbour-lights', name: 'Harbour {{Lights}} <b>&amp;</b>' },
    headline: 'one <script>alert(6)</script> waits',
    foreword: '<script>alert(7)</script>\n\n{{foreword}}',
    repositories: [{ name: 'harbour-lights/beacon', url }],
    correction: { reason: '<b>{{reason}}</b>', at: '2026-08-04T09:00:00Z', changes: ['<i>{{change}}</i>'] },
    revision: 2,
    asks: [asking(finding)],
    sections: [
      {
        id: 'anyone',
        title: 'For anyone',
        lead: null,
        inLetter: 5,
        shape: 'list',
        finding: null,
        total: evil.length,
        entries: evil.map((title, number) =>
          anEntry({ title, number, url: number % 2 ? url : 'https://github.com/a/b', todo: title }),
        ),
      },
      {
        id: 'promises',
        title: 'Promises',
        lead: null,
        inLetter: 5,
        shape: 'dated',
        entries: evil.map((title, at) => aDay({ id: String(at), title, note: title, url })),
      },
      {
        id: 'where',
        title: 'Where',
        lead: null,
        inLetter: 5,
        shape: 'table',
        columns: [
          { title: '=cmd()', numeric: false },
          { title: 'n', numeric: true },
        ],
        rows: evil.map((title) => ({ cells: [title, '-1'], url })),
        inShort: [],
      },
      notes('changed', 'What changed', evil),
    ],
    findings: [finding],
  });
}

/** What a spreadsheet would compute. */
export const FORMULAS = [
  '=HYPERLINK("https://evil.example";"Click")',
  '+1+1',
  "-1+cmd|' /C calc'!A0",
  '@SUM(1)',
  '\t=1+1',
  '\r=1+1',
  '\uFF1D1+1',
  '\uFE631',
  ' \u200B=1+1',
  'harmless;=1+1',
  '"=1+1',
];
