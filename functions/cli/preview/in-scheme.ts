/**
 * A letter as in a mail program that is light or dark, whatever this machine is: conditions about it in its style
 * sheets always hold, or never. Links open beside the preview.
 */
export function inScheme(html: string, scheme: 'light' | 'dark'): string {
  return html
    .replace(/<style\b[^>]*>[\s\S]*?<\/style>/gi, (sheet) => decided(sheet, scheme))
    .replace(/\bmedia="[^"]*"/gi, (attribute) => decided(attribute, scheme))
    .replace(/(<meta name="(?:supported-color-schemes|color-scheme)" content=")[^"]*"/gi, `$1${scheme}"`)
    .replace(/<head\b[^>]*>/i, (head) => `${head}<base target="_blank">`);
}

function decided(css: string, scheme: string): string {
  return css
    .replace(/\(\s*prefers-color-scheme\s*:\s*(light|dark)\s*\)/gi, (_, asked: string) =>
      asked.toLowerCase() === scheme ? '(min-width:0)' : '(max-width:0)',
    )
    .replace(/((?:^|[;{\s])(?:supported-color-schemes|color-scheme)\s*:)[^;}]*/gi, `$1${scheme}`);
}
