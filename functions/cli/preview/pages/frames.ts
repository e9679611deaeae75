import { escaped } from './escaped.ts';

export interface Frame {
  readonly says: string;
  readonly address: string;
  readonly width: 600 | 375;
}

/** A letter in several ways beside each other. What is in a frame runs nothing, and its links open elsewhere. */
export function frames(all: readonly Frame[]): string {
  const shown = all.map(
    ({ says, address, width }) =>
      `<figure class="w${width}"><figcaption><a href="${escaped(address)}">${escaped(says)}</a></figcaption><iframe title="${escaped(says)}" src="${escaped(address)}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe></figure>`,
  );
  return `<div class="frames" tabindex="0" role="region" aria-label="The letter in several ways">\n${shown.join('\n')}\n</div>`;
}

/** The ways that only an HTML letter has. */
export function htmlFrames(address: string): readonly Frame[] {
  return [
    { says: '600 px, light', address: `${address}?scheme=light`, width: 600 },
    { says: '375 px, light', address: `${address}?scheme=light`, width: 375 },
    { says: '600 px, dark', address: `${address}?scheme=dark`, width: 600 },
    { says: '375 px, dark', address: `${address}?scheme=dark`, width: 375 },
    { says: '600 px, images off', address: `${address}?scheme=light&images=off`, width: 600 },
  ];
}
