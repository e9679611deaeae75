import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAllowed } from '../../templates/build/check-allowed.ts';
import { checkTokens } from '../../templates/build/check-tokens.ts';
import { compileText } from '../../templates/build/compile-text.ts';
import { compileWeb } from '../../templates/build/compile-web.ts';
import { fingerprint, isCurrent } from '../../templates/build/fingerprint.ts';
import { precompile } from '../../templates/build/precompile.ts';
import { readTemplate } from '../../templates/build/read-template.ts';
import { writeCompiled } from '../../templates/build/write-compiled.ts';

describe('tokens', () => {
  const source = '<mj-title>{{a}}</mj-title>{{#if b}}{{b}}{{/if}}';

  test('the same before and after; the title is said twice by mjml itself', () => {
    expect(() => checkTokens('x', source, '{{a}}{{a}}{{#if b}}{{b}}{{/if}}')).not.toThrow();
  });

  test('a block tag that mjml dropped fails the build', () => {
    expect(() => checkTokens('x', source, '{{a}}{{a}}{{b}}')).toThrow('lost on the way: {{#if b}} {{/if}}');
  });

  test('one that was doubled does too', () => {
    expect(() => checkTokens('x', source, '{{a}}{{a}}{{#if b}}{{b}}{{b}}{{/if}}')).toThrow(
      'came from nowhere: {{b}}',
    );
  });
});

describe('what mail clients keep', () => {
  test.each([
    ['<p style="color:#000000;margin:0">{{a}}</p>'],
    ['<style>@media (min-width:1px) { .a { color: red !important; } }</style><td style="padding:0"></td>'],
    [
      '<!--[if mso]><v:rect style="position:absolute"></v:rect><![endif]--><p>data: a word like any other</p>',
    ],
  ])('%s is fine', (html) => {
    expect(() => checkAllowed('x', html)).not.toThrow();
  });

  test.each([
    ['<img alt="">', 'loads or runs'],
    ['<p onclick="x()"></p>', 'event handler'],
    ['<p style="background-color:url(x)"></p>', 'loads something'],
    ['<td background="x"></td>', 'loads something'],
    ['<a href="javascript:x">y</a>', 'mail clients drop'],
    ['<div style="display:flex"></div>', 'layout'],
    ['<div style="position:absolute"></div>', 'layout'],
    ['<div style="color:var(--x)"></div>', 'clients drop'],
    ['<video></video>', 'element not on the list'],
    ['<div style="float:left"></div>', 'property not on the list'],
    ['<style>.a { transform: none }</style>', 'property not on the list'],
  ])('%s is refused', (html, reason) => {
    expect(() => checkAllowed('x', html)).toThrow(reason);
  });
});

describe('templates', () => {
  test.each(['{{{raw}}}', '{{& raw}}'])('%s: nothing goes in unescaped', (source) => {
    expect(() => precompile('x', source, { text: false })).toThrow('unescaped');
  });

  test('only the helpers of the language', () => {
    expect(() => precompile('x', '{{shout name}}', { text: false })).toThrow('shout');
  });

  test.each([
    'letter.mjml',
    'letter.txt.hbs',
    'letter.md.hbs',
    'page.html.hbs',
    ...['home', 'month', 'subject', 'method'].map((page) => `archive/${page}.html.hbs`),
  ])('%s is whole', (name) => {
    expect(readTemplate(name)).not.toMatch(/@@(?:layout|part|content)/);
  });

  test('of the web compile to the same each time, with nothing that a page may not have', () => {
    expect(compileWeb('page.html.hbs')).toBe(compileWeb('page.html.hbs'));
    expect(compileText('letter.txt.hbs')).toBe(compileText('letter.txt.hbs'));
  });

  test('what is compiled is current: npm test builds it', () => {
    expect(isCurrent(fingerprint())).toBe(true);
  });

  test('are put in place whole', () => {
    const folder = mkdtempSync(join(tmpdir(), 'templates-'));
    const file = join(folder, 'compiled', 'templates.js');
    writeCompiled({ a: '{"main":1}', b: '2' }, 'mark', file);
    writeCompiled({ a: '{"main":1}', b: '2' }, 'mark', file);
    expect(readFileSync(file, 'utf8')).toBe(
      '// mark\n// Made by templates/build.ts.\nexport const a = {"main":1};\nexport const b = 2;\n',
    );
    rmSync(folder, { recursive: true });
  });
});
