/** Plain text in lines of at most `width`; what continues a line begins under its text. Addresses stay whole. */
export function wrap(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line.trimEnd(), width))
    .join('\n');
}

function wrapLine(line: string, width: number): string {
  if (line.length <= width || /^\s*https:/.test(line)) return line;
  const [indent = ''] = /^ *(?:[*|▲◆✓•?–…] )?/.exec(line) ?? [];
  // A quotation is marked on each of its lines.
  const hanging = indent.endsWith('| ') ? indent : ' '.repeat(indent.length);
  const lines: string[] = [];
  let current = indent;
  for (const word of line
    .slice(indent.length)
    .split(' ')
    .flatMap((each) => pieces(each, width - indent.length))) {
    const joined = current.trim() === '' || current === indent ? `${current}${word}` : `${current} ${word}`;
    if (joined.length <= width || current === indent) current = joined;
    else {
      lines.push(current);
      current = `${hanging}${word}`;
    }
  }
  return [...lines, current].join('\n');
}

function pieces(word: string, width: number): string[] {
  const points = [...word];
  // The key of an edition is an address too.
  if (points.length <= width || word.startsWith('reports/')) return [word];
  const parts: string[] = [];
  for (let at = 0; at < points.length; at += width) parts.push(points.slice(at, at + width).join(''));
  return parts;
}
