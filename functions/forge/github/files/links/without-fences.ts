/** Text without what stands between lines of these marks: code, comments. An open one lasts to the end. */
export function withoutFences(text: string, mark: RegExp): string {
  const kept: string[] = [];
  let open: string | null = null;
  for (const line of text.split('\n')) {
    const fence: string | undefined = mark.exec(line)?.[1];
    if (open === null && fence !== undefined) open = fence;
    else if (open === null) kept.push(line);
    else if (fence !== undefined && closes(line, fence, open)) open = null;
  }
  return kept.join('\n');
}

/** By the same mark, at least as long, and nothing behind it. */
function closes(line: string, fence: string, open: string): boolean {
  return fence[0] === open[0] && fence.length >= open.length && line.trimEnd().endsWith(fence);
}
