import * as z from 'zod';

/** An address inside the archive, seen from a page of it: it works from a folder, a bucket and a server alike. */
export const relativeHref = z.string().regex(/^(?:\.\.\/)*[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/);
