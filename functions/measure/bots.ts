import type { Actor } from '../model/snapshot.ts';

/**
 * Accounts that are no persons although their type says User, or that appear without their type in git.
 * Dependency updaters, continuous integration, merge bots, AI reviewers and coding agents.
 */
const KNOWN_BOTS: ReadonlySet<string> = new Set([
  'allcontributors',
  'bors',
  'bors-servo',
  'claude',
  'cla-bot',
  'codecov',
  'codecov-commenter',
  'codecov-io',
  'coderabbitai',
  'copilot',
  'copilot-pull-request-reviewer',
  'copilot-swe-agent',
  'coveralls',
  'cursoragent',
  'deepsource-autofix',
  'dependabot',
  'dependabot-preview',
  'devin-ai-integration',
  'gemini-code-assist',
  'github-actions',
  'github-merge-queue',
  'googlebot',
  'greenkeeper',
  'homu',
  'imgbot',
  'k8s-ci-robot',
  'k8s-merge-robot',
  'kodiakhq',
  'linux-foundation-easycla',
  'mergify',
  'netlify',
  'openhands-agent',
  'openstack-gerrit',
  'pre-commit-ci',
  'prow',
  'pyup-bot',
  'renovate',
  'renovate-bot',
  'rust-highfive',
  'rust-log-analyzer',
  'rust-timer',
  'rustbot',
  'rfcbot',
  'snyk-bot',
  'sonarcloud',
  'stale',
  'sweep-ai',
  'vercel',
  'web-flow',
  'weblate',
  'whitesource-bolt-for-github',
]);

/**
 * Rule 10: type Bot, a login that ends in `[bot]`, the bundled list, the configured one.
 * @param configured logins in small letters
 */
export function isBot(login: string, type: Actor['type'], configured: ReadonlySet<string>): boolean {
  const small = login.toLowerCase();
  return type === 'Bot' || small.endsWith('[bot]') || KNOWN_BOTS.has(small) || configured.has(small);
}
