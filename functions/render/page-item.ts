import type { Evidence } from '../model/finding.ts';
import { item } from './item.ts';
import type { PageItem } from './page-section-view.ts';

/** A piece of evidence on a page, where there is room for whole titles. */
export function pageItem(evidence: Evidence): PageItem {
  return item(evidence, { characters: 300, words: 100 });
}
