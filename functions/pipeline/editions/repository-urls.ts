import type { ProjectFindings } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';

/** Where the repositories are in a browser, as far as this month's evidence tells: an item hangs under its repository. */
export function repositoryUrls({ repositories, findings }: ProjectFindings): Report['repositories'] {
  const evidence = findings.flatMap((finding) => finding.evidence);
  return repositories.map((name) => {
    const url = evidence.find(({ repository }) => repository === name)?.url;
    const end = url?.indexOf(`/${name}/`) ?? -1;
    return { name, url: url === undefined || end < 0 ? null : url.slice(0, end + name.length + 1) };
  });
}
