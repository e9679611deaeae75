import type { PageRow } from '../../../model/snapshot.ts';

type Purpose = PageRow['purpose'];

/** Which document a path is; `null`: none that is read. Of the owner's own repository only governance is. */
export function pagePurpose(path: string, of: 'repository' | 'organization'): Purpose | null {
  const slash = path.lastIndexOf('/');
  const folder = path.slice(0, Math.max(0, slash)).toLowerCase();
  const name = path.slice(slash + 1).toLowerCase();
  if (isGovernance(folder, name, of)) return 'governance';
  return of === 'repository' && isDocumentation(folder, name) ? 'documentation' : null;
}

const GOVERNANCE_FOLDERS = ['', '.github', 'docs', 'doc'];
const GOVERNANCE =
  /^(governance|maintainers|owners|owners_aliases|codeowners|contributing|security|code[_-]of[_-]conduct|roadmap|releasing|release[_-]process|support|deprecation[\w-]*|pull_request_template|issue_template)(\.(md|markdown|mdx|rst|adoc|asciidoc|txt|ya?ml))?$/;
const TEMPLATES = /^((\.github|docs)\/)?(issue_template|pull_request_template)$/;
const TEMPLATE = /\.(md|ya?ml|txt)$/;

function isGovernance(folder: string, name: string, of: 'repository' | 'organization'): boolean {
  if (TEMPLATES.test(folder)) return TEMPLATE.test(name);
  const here = GOVERNANCE_FOLDERS.includes(folder) || (of === 'organization' && folder === 'profile');
  return here && GOVERNANCE.test(name);
}

const DOCUMENT = /\.(md|markdown|mdx|rst|adoc|asciidoc|txt)$/;
const README = /^readme([._-][\w-]+)?(\.(md|markdown|mdx|rst|adoc|asciidoc|txt))?$/;
const README_OF_SOMETHING_ELSE = /\.(png|jpe?g|gif|svg|html?|pdf|in|tmpl|js|ts|py|json|ya?ml)$/;
const FOLDERS = /^(docs|doc|documentation|guide|book|website)(\/|$)/;
/** Others' files that came along. */
const VENDORED = /(^|\/)(node_modules|vendor|third_party|third-party)(\/|$)/;
/** Text files that machines read. */
const FOR_MACHINES = /^(cmakelists|robots|humans|ads|requirements[\w-]*|constraints[\w-]*|go\.mod)\.txt$/;

function isDocumentation(folder: string, name: string): boolean {
  if (VENDORED.test(folder) || FOR_MACHINES.test(name)) return false;
  if (README.test(name)) return !README_OF_SOMETHING_ELSE.test(name);
  return DOCUMENT.test(name) && (folder === '' || FOLDERS.test(folder));
}
