import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { main } from '../../functions/cli/main.ts';
import { makeCommunity } from '../../sandbox/community/make-community.ts';
import { startSandbox } from '../../sandbox/start-sandbox.ts';
import type { World } from '../../sandbox/world.ts';
import { aTerminal } from './a-terminal.ts';

const TITLES = [
  '<img src=x onerror=alert(1)>',
  '{{constructor}} {{{this}}} {{amazonSESUnsubscribeUrl}}',
  'a title\r\nBcc: everybody@example.org\n\n<script>alert(2)</script>',
  '[click](javascript:alert(3)) javascript:alert(4)',
  '"><a href="javascript:alert(5)">x</a></td></table>',
  '=HYPERLINK("https://evil.example") \u202Egpj.exe\u0007',
];

/** Every item, label and milestone of the made-up community is called something that bites. */
function hostile(world: World): World {
  const titled = <T extends { readonly number: number }>(item: T): T => ({
    ...item,
    title: TITLES[item.number % TITLES.length]!,
    // Else the events of renamings would give the old titles back.
    timelineItems: (item as { timelineItems?: readonly { __typename: string }[] }).timelineItems?.filter(
      ({ __typename }) => __typename !== 'RenamedTitleEvent',
    ),
  });
  return { ...world, issues: world.issues.map(titled), pullRequests: world.pullRequests.map(titled) };
}

test('from the forge to the mail: what others wrote stays text', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cli-hostile-'));
  const sandbox = await startSandbox({ worlds: makeCommunity('harbour-lights').map(hostile) });
  try {
    const environment = { GITHUB_GRAPHQL_URL: sandbox.url, GITHUB_TOKEN: 'sandbox' };
    const { terminal, written } = aTerminal(folder, { environment });
    expect(await main(['run', '--month', '2026-07', '--repo', 'harbour-lights/beacon'], terminal)).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may reach a terminal
    expect(written.out).not.toMatch(/[\u0007\u001B\r\u202E]|\nBcc:/);
    const files = (await readdir(folder, { recursive: true })).map((file) => join(folder, file));
    for (const name of ['letter.html', 'index.html', 'letter.txt']) {
      const text = await readFile(files.find((file) => file.endsWith(`r1/${name}`))!, 'utf8');
      expect(text).not.toMatch(/\{\{|\}\}|\u202E/);
      if (name.endsWith('.html')) {
        expect(text).toContain('&lt;img src&#x3D;x onerror&#x3D;alert(1)&gt;');
        expect(text).not.toMatch(
          /<img|<script|onerror=|href="(?!https:|#|mailto:|report\.json"|[a-z-]+\.csv"|(?:\.\.\/)+[\w/.-]+\.html")/,
        );
      } else expect(text).toContain('<img src=x onerror=alert(1)>');
    }
    const mail = await simpleParser(await readFile(files.find((file) => file.endsWith('.eml'))!));
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.subject).toMatch(/^beacon, July: /);
    expect(mail.attachments).toEqual([]);
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
