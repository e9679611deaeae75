import { mapAnnouncements } from '../../../../functions/forge/github/map/map-announcements.ts';

test.each([
  ['an ATX heading', '## Deprecations\n\ntext', 'Deprecations'],
  ['one that is closed', '### Removed flags ###', 'Removed flags'],
  ['a heading that is underlined', 'Breaking changes\n---\n', 'Breaking changes'],
  ['one underlined twice', 'Sunset of v1\n===', 'Sunset of v1'],
  ['a line that is bold', '**Deprecated:**\n- a', 'Deprecated:'],
  ['a bold line with a colon behind it', '__Removals__:', 'Removals'],
  ['HTML', '<h3 align="center">End of <b>life</b> of 1.x</h3>', 'End of life of 1.x'],
  [
    'marks within',
    '## `old()` is *deprecated* in [the API](https://example.org/x)',
    'old() is deprecated in the API',
  ],
  ['lines of Windows', 'Text\r\n\r\n## End-of-support\r\n', 'End-of-support'],
  ['entities', '## Deprecated &lt;Old&gt; &amp; more', 'Deprecated <Old> & more'],
  ['names with underscores', '## Removed old_name_here', 'Removed old_name_here'],
])('%s is a heading', (_, notes, heading) => {
  expect(mapAnnouncements(notes)).toEqual([heading]);
});

test.each([
  'Deprecated API',
  'deprecates v1',
  'Planned removal of v1',
  'This removes the old flag',
  'Removing Python 2',
  '💥 BREAKING CHANGES',
  'End of life of 1.x',
  'End of support for 1.x',
  'EOL notice',
  'Sunsetting v1',
  'Drop support for Node 16',
  'Dropped Windows 7 support',
  'Node 16 support is dropped',
])('%s announces', (heading) => {
  expect(mapAnnouncements(`# ${heading}`)).toEqual([heading]);
});

test.each([
  'Features',
  'Bug fixes',
  'Droplets are supported',
  'Groundbreaking news',
  'Removable drives',
  'Geology',
])('%s does not', (heading) => {
  expect(mapAnnouncements(`# ${heading}`)).toEqual([]);
});

test.each([
  ['plain text', 'We deprecated it.\n\nIt was removed.'],
  ['a list', '- Deprecated\n---\n* Removed'],
  ['bold within a line', 'It is **deprecated** now'],
  ['a code fence', '```sh\n# Deprecated\n```\n'],
  ['a fence of tildes with one of backticks in it', '~~~~\n```\n# Deprecated\n~~~\n# Removed\n~~~~'],
  ['a fence that is never closed', '```\n# Deprecated'],
  ['code by indent', '    # Deprecated'],
  ['a comment', '<!--\n# Deprecated\n-->'],
  ['a hash without a space', '#deprecated'],
  ['a rule under an empty line', 'Deprecated\n\n---'],
  ['nothing', ''],
])('%s is none', (_, notes) => {
  expect(mapAnnouncements(notes)).toEqual([]);
});

test.each([
  [
    '- `weigh()` is deprecated and will be removed in 1.5 (#131).',
    'weigh() is deprecated and will be removed in 1.5 (#131).',
  ],
  [
    '* Removal of [the shim](https://example.org) is planned for v2: #7',
    'Removal of the shim is planned for v2: #7',
  ],
  ['1. The old flag goes away by March 2027 (#7)', 'The old flag goes away by March 2027 (#7)'],
  ['- Polling will be removed in 3.0 (#7, by @ann-lee)', 'Polling will be removed in 3.0 (#7, by somebody)'],
])('%s promises', (notes, kept) => {
  expect(mapAnnouncements(`## Notes\n\n${notes}\n`)).toEqual([kept]);
});

test.each([
  ['without a number', '- Polling will be removed in 3.0'],
  ['without a day or version', '- Polling will be removed (#7)'],
  ['a place', '- Polling will be removed in the client (#7)'],
  ['what is done', '- Removed polling, as announced in 2.4 (#7)'],
  ['a number elsewhere', '- Polling will be removed in 3.0 (reef/kelp#7)'],
  ['no list', 'Polling will be removed in 3.0 (#7)'],
  ['code', '```\n- Polling will be removed in 3.0 (#7)\n```'],
])('%s promises nothing', (_, notes) => {
  expect(mapAnnouncements(notes)).toEqual([]);
});

test('headings behind a closed fence and a closed comment are found', () => {
  const notes = '```\n# no\n```\n<!-- a -->\n# Deprecated\n<!--\n# Removed\n--> \n# Breaking';
  expect(mapAnnouncements(notes)).toEqual(['Deprecated', 'Breaking']);
});

test('at most 20 are kept, each once, of 200 whole characters', () => {
  const many = Array.from({ length: 30 }, (_, n) => `# Removed ${n}\n# Removed ${n}`).join('\n');
  expect(mapAnnouncements(many)).toHaveLength(20);
  const [long] = mapAnnouncements(`# Removed ${'🧨'.repeat(300)}`);
  expect([...(long ?? '')]).toHaveLength(200);
  expect(long).toMatch(/🧨…$/u);
});

test('megabytes that bite are read without delay', () => {
  const bites = [
    '#'.repeat(100_000),
    `# ${'['.repeat(50_000)}`,
    `# ${' '.repeat(100_000)}x`,
    `<h1 ${'<h1 '.repeat(20_000)}`,
    `**${'*a'.repeat(50_000)}`,
    `# ${'drop '.repeat(20_000)}`,
    `# ${'_'.repeat(100_000)}x`,
    `# ${'<!--'.repeat(30_000)}`,
    `- ${'will be removed '.repeat(20_000)}`,
    `- removal ${' in'.repeat(50_000)}`,
  ];
  expect(mapAnnouncements(bites.join('\n'))).toEqual([]);
});
