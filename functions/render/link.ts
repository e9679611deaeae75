/** An address that may become a link: https or mailto, and nothing that a template or the mail service would read. */
export function link(address: string | null): string | null {
  if (address === null || /[\s\p{Cc}]/u.test(address) || !URL.canParse(address)) return null;
  const { protocol, href, username, password } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'mailto:') return null;
  if (username !== '' || password !== '') return null;
  return href.replaceAll('{', '%7B').replaceAll('}', '%7D');
}
