const NAMED = /`[^`<>]{0,999}<([^<>`]{1,2000})>`__?/g;
const TARGET = /^[ \t]*\.\. _[^\n]{1,999}?: +(\S{1,2000})[ \t]*$/gm;
const DIRECTIVE =
  /^[ \t]*(?:\.\. )?(?:\|[^|\n]{1,200}\| )?(?:image|figure|include|literalinclude)::[ \t]+(\S{1,2000})/gm;
const CODE = /^\.\. +(?:code|code-block|sourcecode|parsed-literal|highlight|raw|comment)::/;
const DIRECTIVE_LINE = /^\.\. /;

/** What a page in reStructuredText links to, as written. Roles such as `:doc:` name pages without their ending: left out. */
export function rstLinks(text: string): readonly string[] {
  const prose = withoutLiterals(text).replace(/``[^\n]{1,999}?``/g, '');
  return [
    ...[...prose.matchAll(NAMED)].flatMap(([, target = '']) => withoutReference(target)),
    ...[...prose.matchAll(TARGET)].flatMap(([, target = '']) => withoutReference(target)),
    // Where a leading slash leads in a directive is the affair of the tool that builds the pages.
    ...[...prose.matchAll(DIRECTIVE)]
      .map(([, target = '']) => target)
      .filter((target) => !target.startsWith('/')),
  ];
}

/** A name with an underscore behind it stands for a target told elsewhere. */
function withoutReference(target: string): readonly string[] {
  return target.endsWith('_') ? [] : [target];
}

/** Without blocks of code: what is further in than the line that ends with two colons. */
function withoutLiterals(text: string): string {
  const kept: string[] = [];
  let code: number | null = null;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (code !== null && (line.trim() === '' || indent > code)) continue;
    code = null;
    const rest = line.trim();
    kept.push(line);
    if (DIRECTIVE_LINE.test(rest) ? CODE.test(rest) : rest.endsWith('::')) code = indent;
  }
  return kept.join('\n');
}
