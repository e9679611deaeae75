/** Tags that are left open, or closed without having been opened, for Outlook and for all others. */
export function balanced(html: string): { readonly outlook: string[]; readonly others: string[] } {
  // `<!--[if !mso]><!--> ... <!--<![endif]-->` is read by the others alone.
  const outlook = html
    .replace(/<!--\[if !mso\b[^\]]*\]>(?:<!-->)?[\s\S]*?<!\[endif\]-->/g, '')
    .replace(/<!--\[if [^\]]*(?:mso|IE)[^\]]*\]>([\s\S]*?)<!\[endif\]-->/g, '$1')
    .replace(/<!--[\s\S]*?-->/g, '');
  const others = html
    .replace(/<!--\[if !mso\b[^\]]*\]><!-->([\s\S]*?)<!--<!\[endif\]-->/g, '$1')
    .replace(/<!--[\s\S]*?-->/g, '');
  return { outlook: unbalanced(outlook), others: unbalanced(others) };
}

function unbalanced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)(table|tbody|tr|td|th|div)\b[^>]*>/g)) {
    if (slash === '') open.push(name!);
    else if (open.at(-1) === name) open.pop();
    else wrong.push(`</${name}> where ${open.at(-1) ?? 'nothing'} is open`);
  }
  return [...wrong, ...open.map((name) => `<${name}> is never closed`)];
}
