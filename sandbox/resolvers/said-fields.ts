import { fillerText } from './filler-text.ts';
import type { FieldsOf } from './resolver.ts';

interface Said {
  readonly id: string;
  readonly row: {
    readonly author: unknown;
    readonly authorAssociation?: string | null;
    readonly createdAt: string;
    readonly updatedAt?: string | null;
    readonly bodyLength?: number | null;
  };
}

/** What everything that somebody wrote has. */
export const saidFields: FieldsOf<Said> = {
  id: ({ id }) => id,
  author: ({ row }) => row.author,
  authorAssociation: ({ row }) => row.authorAssociation ?? 'NONE',
  createdAt: ({ row }) => row.createdAt,
  updatedAt: ({ row }) => row.updatedAt ?? row.createdAt,
  body: ({ row }) => fillerText(row.bodyLength),
  bodyText: ({ row }) => fillerText(row.bodyLength),
  isMinimized: () => false,
};
