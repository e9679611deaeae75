import type { Beside, Finding } from '../model/finding.ts';
import { plainNumber, quantity } from '../model/quantity.ts';
import { chart } from './chart.ts';
import { pageItem } from './page-item.ts';
import type { PageFinding } from './page-view.ts';
import { sentence } from './sentence.ts';
import { STATUS_WORDS } from './status-words.ts';
import { thresholdsInWords } from './thresholds-in-words.ts';

/** Everything that a finding says of itself. `id`: its place on the page. */
export function pageFinding(
  finding: Finding,
  { id, setAside }: { readonly id: string; readonly setAside: string | null },
): PageFinding {
  const { title, status, says, reason, why, context, movement, evidence, beside } = finding;
  const { word, symbol, key } = STATUS_WORDS[status];
  return {
    id,
    title,
    key,
    symbol,
    word: movement === 'worsening' || movement === 'improving' ? `${word}, ${movement}` : word,
    setAside: setAside === null ? null : sentence(setAside),
    says: says === '' ? null : sentence(says),
    reason: reason === null ? null : `${sentence(reason)}.`,
    why,
    chart: finding.trend.length === 0 ? null : chart(finding),
    context: [...context],
    facts: facts(finding),
    evidenceTitle: evidenceTitle(finding),
    evidence: evidence.map(pageItem),
    beside: beside && {
      title: `${sentence(beside.says)}${more(beside)}`,
      items: beside.evidence.map(pageItem),
    },
    asks: asks(finding),
  };
}

function more({ evidence, total }: Beside): string {
  return evidence.length === total ? '' : ` (${evidence.length} of ${plainNumber(total)})`;
}

function facts(finding: Finding): PageFinding['facts'] {
  const { definition, n, of, unit, ownMedian, undated, worseIn, missing } = finding;
  const thresholds = thresholdsInWords(finding);
  return [
    { term: 'What is counted', told: definition },
    { term: 'Counted this month', told: `${plainNumber(n)} ${of}` },
    ...(thresholds === null ? [] : [{ term: 'Thresholds', told: thresholds }]),
    ...(ownMedian === null
      ? []
      : [{ term: 'Usual', told: `${quantity(ownMedian, unit)}, the median of the twelve months before` }]),
    ...(undated === null ? [] : [{ term: 'Read later', told: undated }]),
    ...worseIn.map(({ repository, says }) => ({
      term: `Worse in ${repository}`,
      told: `${sentence(says)}.`,
    })),
    ...missing.map(({ repository, reason }) => ({ term: `Without ${repository}`, told: sentence(reason) })),
  ];
}

function evidenceTitle({ evidence, evidenceTotal }: Finding): string {
  if (evidence.length === evidenceTotal) return `Evidence (${evidenceTotal})`;
  return `Evidence (the first ${evidence.length} of ${plainNumber(evidenceTotal)})`;
}

function asks({ asks }: Finding): PageFinding['asks'] {
  if (asks === null) return [];
  return [
    { term: 'From maintainers', told: asks.maintainer.text },
    { term: 'From anyone, without commit rights', told: asks.anyone.text },
    { term: 'From employers', told: asks.employer.text },
  ];
}
