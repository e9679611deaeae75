/** Whether a page tells how something was, so that what it links to may be gone: a decision, minutes, an upgrade, a release. */
export function tellsThePast(path: string): boolean {
  return PAST.test(path.toLowerCase());
}

/** Whether a machine writes the page, as far as its path tells. */
export function isGeneratedPage(path: string): boolean {
  return GENERATED.test(path.toLowerCase());
}

const PAST =
  /(^|\/)((adrs?|decisions?|decision[-_]records?|rfcs?|keps?|proposals?|minutes|meetings?|meeting[-_]notes|retrospectives?|post[-_]?mortems?|upgrad(e|es|ing)|migrat(e|ion|ions|ing)|releases?|release[-_]?notes|change[-_]?logs?|changes|history|news|whats[-_]?new|blog|posts|archives?|archived|legacy)(\/|[-_.][^/]*$|$)|[^/]*[-_](upgrade|migration|release[-_]notes|changelog|minutes)\.[a-z]+$|v?\d+(\.\d+)*[-_]to[-_]v?\d)/;

const GENERATED =
  /(^|\/)(_?generated|auto[-_]?gen(erated)?|_?autosummary|_build|dist|api[-_]?docs?|apidocs?|typedoc|javadocs?|doxygen|node_modules|vendor)\/|[-_.](generated|gen)\.[a-z]+$/;
