import { MOST_LINKS, pageLinks } from '../../../../../functions/forge/github/files/links/page-links.ts';

const SITE = { url: 'https://github.com/harbour/quay', branch: 'main' };

describe('Markdown', () => {
  test.each([
    ['inline', '[a](guide.md)', ['docs/guide.md']],
    ['inline with a title', '[a](guide.md "The guide")', ['docs/guide.md']],
    ['in angle brackets, with a space', '[a](<the guide.md>)', ['docs/the guide.md']],
    ['with parentheses', '[a](guide_(old).md) and ([b](x.md))', ['docs/guide_(old).md', 'docs/x.md']],
    ['escaped', '[a](guide\\_one.md)', ['docs/guide_one.md']],
    ['an image in a link', '[![a](img/a.png)](a.md)', ['docs/a.md', 'docs/img/a.png']],
    ['code as the text', '[`a`](a.md)', ['docs/a.md']],
    ['by reference', '[a][1]\n\n[1]: guide.md "t"\n  [b]: <b c.md>', ['docs/b c.md', 'docs/guide.md']],
    [
      'HTML',
      `<a href="a.md?x=1&amp;y">a</a> <img width=1 src='b.png'/> <a href=c.md>`,
      ['docs/a.md', 'docs/b.png', 'docs/c.md'],
    ],
    ['up and over', '[a](../src/a.ts) [b](./b/../c.md)', ['docs/c.md', 'src/a.ts']],
    ['from the root', '[a](/src/a.ts)', ['src/a.ts']],
    ['a folder', '[a](../src/)', ['src']],
    ['fragment and query', '[a](a.md#part) [b](b.md?raw=1#x)', ['docs/a.md', 'docs/b.md']],
    ['percent-encoded', '[a](the%20guide.md) [b](%E2%82%AC.md)', ['docs/the guide.md', 'docs/€.md']],
    ['each once', '[a](a.md) [b](a.md#b) [c](./a.md)', ['docs/a.md']],
  ])('%s', (_, text, links) => {
    expect(pageLinks(text, 'docs/index.md', SITE)).toEqual(links);
  });

  test.each([
    ['a fragment alone', '[a](#part)'],
    ['another site', '[a](https://example.org/a.md) <https://example.org/b.md> [b](//example.org/c.md)'],
    ['another scheme', '[a](mailto:a@example.org) [b](javascript:alert(1)) [c](file:///etc/passwd)'],
    ['above the root', '[a](../../etc/passwd) [b](%2e%2e/%2e%2e/etc/passwd) [c](..%2f..%2fetc) [d](/../x)'],
    ['a fence', '```md\n[a](a.md)\n```\n'],
    ['a fence in a list', '- x\n\n  ~~~\n  [a](a.md)\n  ~~~\n'],
    ['a longer fence around a shorter one', '````\n```\n[a](a.md)\n```\n[b](b.md)\n````'],
    ['a fence that is never closed', '```\n[a](a.md)\n'],
    ['code within a line', '`[a](a.md)` and `` [b](b.md) ` ``'],
    ['a comment', '<!-- [a](a.md)\n[b](b.md) -->'],
    ['a footnote', '[^1]: a.md'],
    ['placeholders of templates', '[a]({{ site.url }}) [b]({HERE}/b.md) [c]({% link c.md %})'],
    ['what is not well encoded', '[a](%ff.md) [b](%.md)'],
    ['control characters', '[a](a%00.md) [b](a%0Ab.md)'],
    ['a link without an end', '[a](a.md'],
    ['nothing', '[a]() []( ) [](<>)'],
    ['an enormous name', `[a](${'a'.repeat(1500)}.md)`],
  ])('not %s', (_, text) => {
    expect(pageLinks(text, 'docs/index.md', SITE)).toEqual([]);
  });

  test('prose after a fence and between comments is read', () => {
    const text = '```\n[a](a.md)\n```\n[b](b.md)\n<!-- x -->[c](c.md)<!-- y --> ~~[d](d.md)~~';
    expect(pageLinks(text, 'README.md', SITE)).toEqual(['b.md', 'c.md', 'd.md']);
  });

  test('line ends of Windows', () => {
    expect(pageLinks('```\r\n[a](a.md)\r\n```\r\n[b]: b.md\r\n', 'README.md', SITE)).toEqual(['b.md']);
  });
});

describe('addresses of this repository', () => {
  test.each([
    ['[a](https://github.com/harbour/quay/blob/main/src/a.ts#L3)', ['src/a.ts']],
    ['[a](https://github.com/Harbour/Quay/tree/main/src)', ['src']],
    ['[a](http://github.com/harbour/quay/blob/HEAD/src/a.ts)', ['src/a.ts']],
    ['<https://github.com/harbour/quay/blob/main/a.md>', ['a.md']],
    ['See https://github.com/harbour/quay/blob/main/a.md.', ['a.md']],
    ['[x]: https://github.com/harbour/quay/blob/main/a_(b).md', ['a_(b).md']],
    ['[a](https://github.com/harbour/quay/blob/main/../../../x)', []],
    ['[a](https://github.com/harbour/quay/blob/maintenance/a.md)', []],
    ['[a](https://github.com/harbour/quay/blob/v1.0/a.md)', []],
    ['[a](https://github.com/harbour/quay2/blob/main/a.md)', []],
    ['[a](https://github.com/harbour/quay/issues/3)', []],
  ])('%s', (text, links) => {
    expect(pageLinks(text, 'docs/index.md', SITE)).toEqual(links);
  });

  test('a branch with a slash', () => {
    const site = { ...SITE, branch: 'release/2.x' };
    const text = '[a](https://github.com/harbour/quay/blob/release/2.x/a.md)';
    expect(pageLinks(text, 'README.md', site)).toEqual(['a.md']);
  });
});

test('reStructuredText: references, targets and images, not code and not roles', () => {
  const text = [
    '`a <a.rst>`_ and `b <../b.txt>`__, `c <c_>`_, :doc:`d`, :ref:`e <e.rst>`, ``<f.rst>``',
    '.. _g: g.rst',
    '.. image:: img/h.png',
    '.. |i| image:: i.svg',
    '.. include:: /nowhere.rst',
    '.. code-block:: rst',
    '',
    '   `j <j.rst>`_',
    '',
    'An example::',
    '',
    '   `k <k.rst>`_',
    '',
    'Then `l <l.rst>`_ and https://github.com/harbour/quay/blob/main/m.md',
  ].join('\n');
  const links = ['b.txt', 'docs/a.rst', 'docs/g.rst', 'docs/i.svg', 'docs/img/h.png', 'docs/l.rst', 'm.md'];
  expect(pageLinks(text, 'docs/index.rst', SITE)).toEqual(links);
});

test('AsciiDoc: macros and cross references, not code', () => {
  const text = [
    'link:a.adoc[A] xref:b.adoc#part[B] <<c.adoc#,C>> <<part>> image::d.png[] include::e.adoc[]',
    'link:{attribute}/f.adoc[F] xref:module:g.adoc[G] link:https://example.org[H]',
    '----',
    'link:i.adoc[I]',
    '----',
    'https://github.com/harbour/quay/tree/main/j[J]',
  ].join('\n');
  const links = ['docs/a.adoc', 'docs/b.adoc', 'docs/c.adoc', 'docs/d.png', 'docs/e.adoc', 'j'];
  expect(pageLinks(text, 'docs/index.adoc', SITE)).toEqual(links);
});

test('AsciiDoc: images are left out where their folder is set', () => {
  expect(pageLinks(':imagesdir: img\nimage::d.png[]', 'a.adoc', SITE)).toEqual([]);
});

test('of plain text only addresses count', () => {
  const text = '[a](a.md) https://github.com/harbour/quay/blob/main/b.md, and so on';
  expect(pageLinks(text, 'README', SITE)).toEqual(['b.md']);
});

test('at most so many links a page', () => {
  const text = Array.from({ length: 2000 }, (_, index) => `[a](${index}.md)`).join(' ');
  expect(pageLinks(text, 'README.md', SITE)).toHaveLength(MOST_LINKS);
});

test.each([
  ['brackets', '[('.repeat(150_000)],
  ['ends of brackets', ']('.repeat(150_000)],
  ['backticks', '`a``'.repeat(80_000)],
  ['comments', '<!--'.repeat(80_000)],
  ['attributes', 'href="'.repeat(60_000)],
  ['spaces', `href${' '.repeat(300_000)}`],
  ['definitions', '[a]:'.repeat(80_000)],
  ['angle brackets', '`<'.repeat(150_000)],
  ['macros', 'link:'.repeat(60_000)],
  ['cross references', '<<a.adoc'.repeat(40_000)],
  ['lists', '- '.repeat(150_000)],
  ['targets', '.. _a: '.repeat(50_000)],
])('half a megabyte of %s comes to an end', (_, text) => {
  for (const path of ['a.md', 'a.rst', 'a.adoc', 'a.txt'])
    expect(pageLinks(text, path, SITE)).toHaveLength(path === 'a.md' && text.startsWith('href="') ? 1 : 0);
});
