import type { WorldCost } from './cost-of.ts';
import { AIM, OTHERS } from './others.ts';
import type { Cost, Spent } from './spent.ts';

/** A table of Markdown: what each world costs, items and files apart. */
export function worldsTable(worlds: readonly WorldCost[]): string {
  return table(
    ['world', 'full: items', 'files', 'together', 'month: items', 'files', 'together', 'the month touches'],
    worlds.map(({ name, full, month, of, touched }) => [
      name,
      ...costs(full),
      ...costs(month),
      `${of}: ${touched.issues} issues, ${touched.changes} changes`,
    ]),
  );
}

/** What others spend on the table's world, and what was spent just now. */
export function othersTable({ full, month }: WorldCost): string {
  return table(
    ['', 'full', 'month', 'leaves out'],
    [
      ...OTHERS.map((other) => [
        `${other.name} (${other.how})`,
        String(other.full),
        String(other.month),
        other.leavesOut,
      ]),
      ['the aim', told(AIM.full), told(AIM.month), ''],
      ['community-hat, items', told(full.items), told(month.items), 'tree, documents'],
      ['community-hat, all', told(full.all), told(month.all), ''],
    ],
  );
}

/** Batches of repositories in a quiet month. */
export function batchTable(batches: readonly Spent[], repositories: number): string {
  const rows = (['items', 'files', 'all'] as const).map((part) => {
    const requests = batches.reduce((sum, batch) => sum + batch[part].requests, 0);
    const points = batches.reduce((sum, batch) => sum + batch[part].points, 0);
    return [part, String(requests), String(points), (requests / repositories).toFixed(2)];
  });
  const aim = ['the aim', '38', '', String(AIM.requestsARepository)];
  return table(['', 'requests', 'points', 'requests a repository'], [...rows, aim]);
}

function costs({ items, files, all }: Spent): readonly string[] {
  return [told(items), told(files), told(all)];
}

/** Requests and points. */
function told({ requests, points }: Cost): string {
  return `${requests} (${points})`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
