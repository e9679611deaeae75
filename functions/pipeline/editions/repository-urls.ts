import type { ProjectFindings } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';

/** Where the repositories are in a browser, as far as this month's evidence tells: an item hangs under its repository. */
export function repositoryUrls({ repositories, findings }: ProjectFindings): Report['repositories'] {
  const evidence = findings.flatMap((finding) => finding.evidence);
  return repositories.map((name) => {
    // A config may spell it in other letters than the forge, whose addresses these are.
    const lower = name.toLowerCase();
    const url = evidence.find(({ repository }) => repository.toLowerCase() === lower)?.url;
    const end = url?.toLowerCase().indexOf(`/${lower}/`) ?? -1;
    return { name, url: url === undefined || end < 0 ? null : url.slice(0, end + name.length + 1) };
  });
}
