/** An address between the brackets of a Markdown link, where a bracket, a backslash or an entity would end or change it. */
export function markdownLink(href: string): string {
  return href
    .replace(/[()\\<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('&', '&amp;');
}
