import { AUDIENCES, type Audience } from '../../functions/model/audience.ts';
import type { Example } from './occasion.ts';

/** The page that lists the examples, each with what to look at. */
export function listed(examples: readonly Example[]): string {
  const sections = AUDIENCES.map((audience) => {
    const rows = examples.filter(({ letter }) => letter.audience === audience).map(row);
    return `## ${TITLES[audience]}\n\n${rows.join('\n')}\n`;
  });
  return `${HEAD}\n${sections.join('\n')}`;
}

const TITLES: Readonly<Record<Audience, string>> = {
  maintainers: 'To maintainers',
  sponsor: 'To a company',
  programme: 'To who runs the programme',
};

const HEAD = `<!-- npm run examples -->
# Examples

Configurations to copy: [community-hat.yaml](community-hat.yaml), with every setting that most need;
[harbour-lights.yaml](harbour-lights.yaml), one project in AWS; [made-up-community.yaml](made-up-community.yaml) and
[made-up-affiliations.txt](made-up-affiliations.txt), what \`npm start\` reads.

The letters below are about July 2026 in the [made-up community](../docs/made-up-community.md): its people, repositories and work do
not exist, and links in its letters lead nowhere. \`npm run examples\` makes them, and this page, with the whole job over a GitHub on
your own machine; a test makes them again and compares to the byte. A commit that changes one says what its reader sees differently.

Each folder has the letter as text, as Markdown and as HTML. Download the HTML to see it as a mail program shows it, or run
\`npm start -- preview --open\`. The three rich ones have their page in the archive beside them, with the tables that it links to as
CSV. Its other ways out lead nowhere here: months before, the list of letters, how it is measured, \`report.json\`.
`;

function row({ letter, state, look, page = false }: Example): string {
  const folder = `letters/${letter.audience}/${state}`;
  const files = [
    `[text](${folder}/letter.txt)`,
    `[Markdown](${folder}/letter.md)`,
    `[HTML](${folder}/letter.html)`,
    ...(page ? [`[page](${folder}/index.html)`, `[tables](${folder}/)`] : []),
  ];
  return `- **${state.replaceAll('-', ' ')}** (${files.join(', ')}): ${look}`;
}
