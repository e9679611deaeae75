import type { Config } from './config.ts';

/** Letters link to where the archive was set up, unless the configuration says where it is. */
export function withArchiveUrl<I extends { readonly config: Config }>(
  installation: I,
  url: string | undefined,
): I {
  const { config } = installation;
  if (!url || config.archive !== undefined) return installation;
  return { ...installation, config: { ...config, archive: { url } } };
}
