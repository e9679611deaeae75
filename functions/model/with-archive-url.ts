import type { Installation } from './installation.ts';

/** Letters link to where the archive was set up, unless the configuration says where it is. */
export function withArchiveUrl(installation: Installation, url: string | undefined): Installation {
  const { config } = installation;
  if (!url || config.archive !== undefined) return installation;
  return { ...installation, config: { ...config, archive: { url } } };
}
