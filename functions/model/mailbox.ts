import type { Mailbox } from './ports.ts';

/** `anna@example.org` or `Anna <anna@example.org>`, as the configuration allows them. */
export function parseMailbox(text: string): Mailbox {
  const [, name, address] = /^(?:([^<>]*)<)?([^<>]+?)>?$/.exec(text.trim()) ?? [];
  if (address === undefined || !isAddress(address))
    throw new Error(
      `"${text.slice(0, 80)}" is no address; write anna@example.org or Anna <anna@example.org>`,
    );
  return { name: name?.trim() || null, address };
}

/** ASCII only: not every mail server takes more, and an address that is refused helps nobody. */
export function isAddress(text: string): boolean {
  return (
    text.length <= 254 &&
    /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text)
  );
}

export function domainOf({ address }: Mailbox): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
