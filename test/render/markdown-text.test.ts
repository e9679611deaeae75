import MarkdownIt from 'markdown-it';
import { markdownLink } from '../../functions/render/markdown-link.ts';
import { markdownText } from '../../functions/render/markdown-text.ts';
import { HOSTILE_TITLES } from '../builders/letters.ts';

const JOINER = '\u2060';
/** A parser that others wrote, which makes HTML and links of all that it may. */
const parser = new MarkdownIt({ html: true, linkify: true });

const HOSTILE = [
  ...HOSTILE_TITLES,
  '*bold* __bold__ ~~gone~~ `code` ``',
  '[click](https://evil.example) ![picture](https://evil.example/x.png) [ref][1]',
  '<b>bold</b> <!-- hidden --> <https://evil.example> &copy; &#64;name',
  'https://evil.example and www.evil.example and mail@evil.example',
  '# heading',
  '1. list',
  '12) list',
  '- list',
  '+ list',
  '> quote',
  '--- ',
  '===',
  '| a | b |',
  '\\[escaped\\](x) \\',
  '$x^2$ $$y$$',
  '[ ] task',
  '```\ncode\n```',
];

test.each(HOSTILE.map((title) => [title]))('%j stays text', (title) => {
  const escaped = markdownText(title);
  const alone = parser.parse(escaped, {});
  expect(alone.map(({ type }) => type)).toEqual(['paragraph_open', 'inline', 'paragraph_close']);
  const linked = parser.parse(`- **${escaped}**: [${escaped}](https://example.org/a)`, {});
  const inline = linked.find(({ type }) => type === 'inline')!;
  const kinds = new Set(inline.children!.map(({ type }) => type));
  expect(
    [...kinds].filter(
      (kind) => !/^(?:text|text_special|strong_open|strong_close|link_open|link_close)$/.test(kind),
    ),
  ).toEqual([]);
  expect(
    inline.children!.filter(({ type }) => type === 'link_open').map((token) => token.attrGet('href')),
  ).toEqual(['https://example.org/a']);
});

test('what is read is what was written', () => {
  const [, inline] = parser.parse(markdownText('`a` *b* [c] <d> &amp; e_f $g | h \\'), {});
  expect(inline!.children!.map(({ content }) => content).join('')).toBe(
    '`a` *b* [c] <d> &amp; e_f $g | h \\',
  );
});

test('nobody is pinged, and nothing is referred to', () => {
  expect(markdownText('@everyone, see #12, owner/name#3, GH-4')).toBe(
    `@${JOINER}everyone, see #${JOINER}12, owner/name#${JOINER}3, GH-${JOINER}4`,
  );
});

test('nor where something unseen stands between the sign and the name', () => {
  expect(markdownText('@\u200Ename #\u202E1 @\u{E0001}name')).toBe(
    `@${JOINER}name #${JOINER}1 @${JOINER}name`,
  );
});

test.each([
  ['https://example.org/a_(b)', 'https://example.org/a_%28b%29'],
  ['https://example.org/?a=1&copy;=2', 'https://example.org/?a=1&copy;=2'],
  ['https://example.org/?q=\\)', 'https://example.org/?q=%5C%29'],
])('%s is one link', (address, expected) => {
  const inline = parser.parseInline(`[a](${markdownLink(address)}) b`, {})[0]!;
  const [open, , , after] = inline.children!;
  expect(open!.attrGet('href')).toBe(expected);
  expect(after!.content).toBe(' b');
});
