/** How a world's event names an item: GitHub's own id, an address, or a number with or without a repository. */
export interface Reference {
  readonly id: string | null;
  /** Null: that of the event. */
  readonly nameWithOwner: string | null;
  readonly number: number | null;
}

export function readReference(named: unknown): Reference {
  const { id, url, nameWithOwner, number } = (named ?? {}) as Readonly<Record<string, unknown>>;
  const [, address, inAddress] = /([^/]+\/[^/]+)\/(?:issues|pull)\/(\d+)/.exec(String(url)) ?? [];
  const count = Number(number ?? inAddress);
  return {
    id: typeof id === 'string' ? id : null,
    nameWithOwner: typeof nameWithOwner === 'string' ? nameWithOwner : (address ?? null),
    number: Number.isNaN(count) ? null : count,
  };
}
