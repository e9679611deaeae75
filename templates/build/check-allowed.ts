/** What mail clients keep, and what we want to hand them: everything else fails the build. */
const TAGS = new Set(
  'html head title meta style body div span table tbody tr td th h1 h2 p a br strong bdi'.split(' '),
);

const PROPERTIES = new Set(
  `-ms-interpolation-mode -ms-text-size-adjust -webkit-text-size-adjust background background-color border border-bottom
  border-collapse border-color border-left border-left-color border-top color direction display font-family font-size
  font-weight height line-height margin max-height max-width mso-line-height-rule mso-table-lspace mso-table-rspace
  opacity outline overflow overflow-wrap padding table-layout text-align text-decoration vertical-align width
  word-break word-spacing`.split(/\s+/),
);

const NEVER: readonly (readonly [RegExp, string])[] = [
  [/<(?:img|script|link|iframe|object|embed|form|input|svg)\b/i, 'an element that loads or runs something'],
  [/\bon[a-z]+\s*=/i, 'an event handler'],
  [/url\(|@import|@font-face|var\(|expression\(/i, 'CSS that loads something or that clients drop'],
  [/["'(]\s*(?:data|javascript):/i, 'an address that mail clients drop'],
  [/display:\s*(?:flex|grid)|position:/i, 'a layout that mail clients drop'],
  [/\s(?:src|srcset|background|poster)=/i, 'an attribute that loads something'],
];

export function checkAllowed(name: string, html: string): void {
  const seen = html.replace(/<!--\[if[\s\S]*?<!\[endif\]-->/g, '').replace(/<!--[\s\S]*?-->/g, '');
  for (const [pattern, what] of NEVER) {
    const found = pattern.exec(seen)?.[0];
    if (found !== undefined) throw new Error(`${name}: ${what} (${found})`);
  }
  const tags = [...seen.matchAll(/<([a-z][a-z0-9-]*)/gi)].map(([, tag]) => tag!.toLowerCase());
  refuse(name, 'element', tags, TAGS);
  refuse(name, 'CSS property', declarations(seen), PROPERTIES);
}

function declarations(html: string): string[] {
  const inline = [...html.matchAll(/\sstyle="([^"]*)"/g)].map(([, css]) => css!);
  const sheets = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].flatMap(([, css]) =>
    [...css!.matchAll(/\{([^{}]*)\}/g)].map(([, body]) => body!),
  );
  return [...inline, ...sheets].flatMap((css) =>
    css
      .split(';')
      .map((declaration) => declaration.split(':')[0]!.trim())
      .filter((property) => property !== ''),
  );
}

function refuse(name: string, what: string, found: readonly string[], allowed: ReadonlySet<string>): void {
  const others = [...new Set(found)].filter((each) => !allowed.has(each));
  if (others.length > 0)
    throw new Error(`${name}: ${what} not on the list of what mail clients keep: ${others.join(', ')}`);
}
