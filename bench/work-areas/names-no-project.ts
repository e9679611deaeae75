/** Words of project names that say something of the work in any project. */
const PLAIN_WORDS = ['tools', 'workflows', 'libs', 'apache'];

/** Whether a feature names none of the repositories: what is learned of one is of no use in another. */
export function namesNoProject(repos: readonly string[]): (feature: string) => boolean {
  const words = [...new Set(repos)].flatMap((repo) => repo.toLowerCase().split(/[^a-z]+/));
  const names = words.filter((word) => word.length > 3 && !PLAIN_WORDS.includes(word));
  // Words of titles are cut to stems, which have no `e` at the end.
  const cut = [...new Set(names.flatMap((name) => [name, name.replace(/e$/, '')]))];
  const pattern = new RegExp(`(^|[^a-z])(${cut.join('|')})s?([^a-z]|$)`);
  return (feature) => !pattern.test(feature);
}
