import { parse as parseCsv } from 'csv-parse/sync';
import { type DefaultTreeAdapterTypes, parse as parseHtml } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What a letter or a page may be made of: everything else was put in by somebody. */
const ELEMENTS = new Set(
  [
    'html head title meta style body div span p a h1 h2 h3 h4 h5 h6 ul ol li dl dt dd strong em b i br hr small',
    'table caption colgroup col thead tbody tfoot tr th td main header footer nav section article aside',
    'bdi details summary blockquote time abbr code figure figcaption svg g line circle rect text path polyline desc',
  ]
    .join(' ')
    .split(' '),
);

const ATTRIBUTES =
  /^(?:id|class|style|type|media|dx|overflow|href|title|lang|dir|role|align|valign|bgcolor|border|cellpadding|cellspacing|width|height|scope|colspan|rowspan|datetime|charset|content|name|http-equiv|aria-[a-z]+|hidden|tabindex|rel|viewbox|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|points|fill|stroke|stroke-width|text-anchor|transform|focusable|preserveaspectratio|xmlns(?::[a-z]+)?|vector-effect)$/;

const MARK = /zq\d+q/;

/** Problems of a document in HTML, none where all that others wrote stayed text. */
export function problemsOfHtml(html: string): readonly string[] {
  const problems: string[] = [];
  if (/\{\{|\}\}/.test(html)) problems.push(`a placeholder: ${around(html, /\{\{|\}\}/)}`);
  if (CONTROLS.test(html)) problems.push(`a control character: ${JSON.stringify(around(html, CONTROLS))}`);
  walk(parseHtml(html), problems);
  return problems;
}

function walk(node: Node, problems: string[]): void {
  if (node.nodeName === '#comment' && 'data' in node && MARK.test(node.data))
    problems.push(`text of others in a comment: ${node.data.slice(0, 80)}`);
  if ('tagName' in node) {
    if (!ELEMENTS.has(node.tagName.toLowerCase())) problems.push(`an element ${node.tagName}`);
    for (const { name, value } of node.attrs) problems.push(...ofAttribute(node.tagName, name, value));
  }
  if ('childNodes' in node) {
    const inStyle = node.nodeName === 'style';
    for (const child of node.childNodes) {
      if (inStyle && 'value' in child && MARK.test(child.value)) problems.push('text of others in a style');
      walk(child, problems);
    }
  }
}

function ofAttribute(element: string, attribute: string, value: string): string[] {
  const name = attribute.toLowerCase();
  if (!ATTRIBUTES.test(name)) return [`an attribute ${name} of ${element}`];
  if (name === 'href' && !/^(?:https:\/\/|mailto:|#|(?:\.\.?\/)*[\w][\w./-]*(?:#[\w-]+)?$)/.test(value))
    return [`a link to ${value.slice(0, 80)}`];
  // Nobody else's host, whatever looks like ours before or behind it.
  if (name === 'href' && value.startsWith('https://') && /evil\.example/.test(hostOf(value)))
    return [`a link to ${value.slice(0, 80)}`];
  if (name === 'http-equiv' && !/^(?:content-security-policy|content-type|x-ua-compatible)$/i.test(value))
    return [`http-equiv ${value}`];
  return /^(?:style|class|id|content|rel)$/.test(name) && MARK.test(value)
    ? [`text of others in ${name}: ${value.slice(0, 80)}`]
    : [];
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : 'evil.example';
}

/** All but line feeds; bidirectional ones too. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
const CONTROLS = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/;

/** Problems of a plain text: a mail, or what a terminal shows. */
export function problemsOfText(text: string): readonly string[] {
  return [
    ...(/\{\{|\}\}/.test(text) ? [`a placeholder: ${around(text, /\{\{|\}\}/)}`] : []),
    ...(CONTROLS.test(text) ? [`a control character: ${JSON.stringify(around(text, CONTROLS))}`] : []),
  ];
}

/** Problems of a table: a cell that a spreadsheet would compute. */
export function problemsOfCsv(csv: string): readonly string[] {
  const rows = parseCsv(csv.replace(/^\uFEFF/, '')) as string[][];
  return rows.flat().flatMap((cell) => {
    const isNumber = /^-?\d+(?:\.\d+)?$/.test(cell);
    return !isNumber && /^[\s\p{C}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE63]/u.test(cell)
      ? [`a formula: ${JSON.stringify(cell.slice(0, 60))}`]
      : [];
  });
}

function around(text: string, pattern: RegExp): string {
  const at = text.search(pattern);
  return text.slice(Math.max(0, at - 30), at + 40);
}
