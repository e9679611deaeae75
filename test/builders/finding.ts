import type { Ask, Evidence, Finding, Status, TrendPoint, Voice } from '../../functions/model/finding.ts';
import { monthsUpTo } from '../../functions/model/month.ts';
import { quantity } from '../../functions/model/quantity.ts';
import { FINDING_WORDS, type FindingId, type FindingWords } from './finding-words.ts';

/** `aFinding('review-load').neglected(0.54, 83).build()`; each step gives a new builder. */
export function aFinding(id: FindingId = 'waiting-decisions'): FindingBuilder {
  const {
    says: _,
    note: __,
    asks: ___,
    kind: ____,
    titles: _____,
    ...words
  }: FindingWords = FINDING_WORDS[id];
  return new FindingBuilder({
    ...words,
    id,
    worse: 'higher',
    status: 'fine',
    reason: null,
    value: 0,
    over: null,
    n: 120,
    apart: false,
    part: null,
    says: '',
    context: [],
    trend: [],
    ownMedian: null,
    movement: 'steady',
    evidence: [],
    evidenceTotal: 0,
    beside: null,
    asks: null,
    undated: null,
    worseIn: [],
    missing: [],
  });
}

export class FindingBuilder {
  private readonly finding: Finding;

  constructor(finding: Finding) {
    this.finding = finding;
  }

  build(): Finding {
    return this.finding;
  }

  with(facts: Partial<Finding>): FindingBuilder {
    return new FindingBuilder({ ...this.finding, ...facts });
  }

  fine(value: number, n = this.finding.n): FindingBuilder {
    return this.valued('fine', value, n);
  }

  watch(value: number, n = this.finding.n): FindingBuilder {
    return this.valued('watch', value, n).asking();
  }

  neglected(value: number, n = this.finding.n): FindingBuilder {
    return this.valued('neglected', value, n).asking();
  }

  /** The median was not reached; so long the longest has waited. */
  over(days: number, n = this.finding.n): FindingBuilder {
    const over = this.with({ status: 'neglected', value: null, over: days, n, says: 'most still wait' });
    return over.asking();
  }

  unavailable(reason: string): FindingBuilder {
    return this.unknown('unavailable', reason);
  }

  notApplicable(reason: string): FindingBuilder {
    return this.unknown('not-applicable', reason);
  }

  /** Too few for a share, but they can be counted. */
  tooFew(part: number, n: number): FindingBuilder {
    const reason = `${n} ${this.finding.of}; a share is told from 10`;
    return this.unknown('not-enough-data', reason).with({ part, n });
  }

  worsening(): FindingBuilder {
    return this.with({ movement: 'worsening' });
  }

  improving(): FindingBuilder {
    return this.with({ movement: 'improving' });
  }

  /** Values of the months before, oldest first; this month's is the finding's own. `null`: unknown then. */
  after(values: readonly (number | null)[], month = '2026-07'): FindingBuilder {
    const { value, over, n, status } = this.finding;
    const months = monthsUpTo(month, values.length + 1);
    const before = values.map((each, at): TrendPoint => {
      const status = each === null ? 'unavailable' : this.graded(each);
      return { month: months[at]!, value: each, over: null, n: each === null ? 0 : n, status };
    });
    const known = values.filter((each) => each !== null).sort((a, b) => a - b);
    return this.with({
      trend: [...before, { month, value, over, n, status }],
      ownMedian: known.length < 6 ? null : known[Math.floor(known.length / 2)]!,
    });
  }

  /** So many items wait; the ten worst are kept, and the asks count them all. */
  waiting(count: number, titles?: readonly string[]): FindingBuilder {
    const words: FindingWords = FINDING_WORDS[this.finding.id as FindingId];
    const told = titles ?? words.titles ?? TITLES;
    const evidence = Array.from({ length: Math.min(count, 10) }, (_, at) =>
      piece(this.finding.id, words, { at, title: told[at % told.length] ?? words.title }),
    );
    const waiting = this.with({ evidence, evidenceTotal: count });
    return this.finding.asks === null ? waiting : waiting.asking();
  }

  private graded(value: number): Status {
    const { thresholds } = this.finding;
    if (thresholds === null) return 'noted';
    if (thresholds.neglected !== null && value >= thresholds.neglected) return 'neglected';
    // Where less is worse, nothing in these letters ever was too little.
    return value >= thresholds.watch && thresholds.watch > 0 ? 'watch' : 'fine';
  }

  private valued(status: Status, value: number, n: number): FindingBuilder {
    const { id, unit, of } = this.finding;
    const part = unit === 'share' ? Math.round(value * n) : null;
    const says = FINDING_WORDS[id as FindingId].says(quantity(value, unit), `${part} of ${n} ${of}`);
    return this.with({ status, reason: null, value, over: null, n, part, says });
  }

  private unknown(status: Status, reason: string): FindingBuilder {
    return this.with({ status, reason, value: null, n: 0, says: '', movement: null, asks: null });
  }

  private asking(): FindingBuilder {
    const { id, evidenceTotal: count } = this.finding;
    const [maintainer, anyone, employer] = FINDING_WORDS[id as FindingId].asks;
    const ask = (text: string): Ask => ({ text: text.replace('%', String(count)), count });
    const asks: Record<Voice, Ask> = {
      maintainer: ask(maintainer),
      anyone: ask(anyone),
      employer: ask(employer),
    };
    return this.with({ asks });
  }
}

const BEACON = 'https://github.com/harbour-lights/beacon';

function piece(
  id: string,
  { kind = 'change', note }: FindingWords,
  { at, title }: { readonly at: number; readonly title: string },
): Evidence {
  const number = 100 + at * 7 + id.length;
  const addresses = {
    issue: `${BEACON}/issues/${number}`,
    change: `${BEACON}/pull/${number}`,
    discussion: `${BEACON}/discussions/${number}`,
    milestone: `${BEACON}/milestone/${number}`,
    commit: `${BEACON}/commits/main`,
    page: `${BEACON}/blob/main/${title}`,
    repository: BEACON,
  };
  const numbered = kind === 'issue' || kind === 'change' || kind === 'discussion' || kind === 'milestone';
  return {
    kind,
    repository: 'harbour-lights/beacon',
    number: numbered ? number : null,
    title,
    url: addresses[kind],
    days: kind === 'page' || kind === 'repository' ? null : 96 - at * 6,
    note,
  };
}

const TITLES = [
  'Keep the lamp lit while the configuration reloads',
  'Drop the old tide table format',
  'RFC: one fog signal for all harbours',
  'Retry the radio link before giving up',
  'Document how a chart is signed',
  'Let the keeper choose the colour of each sector',
  'Speed up the first draw of large charts',
];
