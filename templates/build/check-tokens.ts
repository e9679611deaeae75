/** MJML must neither lose nor double a `{{...}}`: a block tag in the wrong place vanishes even under strict validation. */
export function checkTokens(name: string, source: string, html: string): void {
  const before = tokens(source);
  // mjml says the title a second time, as the label of the body.
  const title = /<mj-title>([^<]*)<\/mj-title>/.exec(source)?.[1] ?? '';
  const expected = [...before, ...tokens(title)].sort();
  const after = tokens(html).sort();
  const lost = without(expected, after);
  const added = without(after, expected);
  if (lost.length > 0)
    throw new Error(`${name}: lost on the way: ${lost.join(' ')}. Put block tags into mj-raw`);
  if (added.length > 0) throw new Error(`${name}: came from nowhere: ${added.join(' ')}`);
}

function tokens(source: string): string[] {
  return [...source.matchAll(/\{\{.*?\}\}/gs)].map(([token]) => token);
}

function without(all: readonly string[], taken: readonly string[]): string[] {
  const rest = [...taken];
  return all.filter((token) => {
    const at = rest.indexOf(token);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}
