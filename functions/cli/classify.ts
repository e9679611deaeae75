import { areaByEvidence, explainByEvidence } from '../measure/work-areas/area-by-evidence.ts';
import { benchmarkArea } from './benchmark-area.ts';
import { type ChangeRow, readChangeRow } from './change-row.ts';
import type { Command } from './command.ts';
import { EXIT } from './exit-code.ts';
import { linesOf } from './lines-of.ts';
import { UsageError } from './usage-error.ts';

export const classify: Command = {
  name: 'classify',
  summary: 'Tell the work area of changes, one JSON object a line',
  usage: '[--explain] < rows.ndjson > predictions.ndjson',
  more: [
    `A row is {"repo", "oid", "title", "files": [{"path", "additions", "deletions"}], "fileCount", "authorIsBot"}, and
may have "labels"; whatever else it has is not looked at. "files" may be null where they are unknown.`,
    `For each row, {"repo", "oid", "area"} is written. Areas: feature, fix, performance, documentation, ci,
build-and-dependencies, tests, refactoring, release, other-chore. There is no area of deprecations among them: such a
change is of the area that it would be otherwise.`,
    `Labels come first, then what the title declares (docs: ..., fix(ci): ...); without either, weights that were learned
from other projects tell it by the title, the files and whether a program made the change. The rules of a configuration
are not looked at.`,
  ],
  options: [{ name: 'explain', help: 'with each area "because": what told it, the weightiest first' }],
  async run(given, terminal) {
    const input = terminal.input();
    if (input === null)
      throw new UsageError(
        'classify reads rows from a file: community-hat classify < rows.ndjson. See: community-hat classify --help',
      );
    const told = given.has('explain') ? explained : plain;
    let at = 0;
    for await (const lines of linesOf(input)) {
      const written: string[] = [];
      try {
        for (const line of lines) {
          at += 1;
          if (line.trim() !== '') written.push(`${JSON.stringify(told(readChangeRow(line, at)))}\n`);
        }
      } finally {
        terminal.out(written.join(''));
      }
    }
    return EXIT.well;
  },
};

function plain({ repo, oid, change }: ChangeRow) {
  return { repo, oid, area: benchmarkArea(areaByEvidence(change, []).area) };
}

function explained({ repo, oid, change }: ChangeRow) {
  const { area, because } = explainByEvidence(change, []);
  return { repo, oid, area: benchmarkArea(area), because };
}
