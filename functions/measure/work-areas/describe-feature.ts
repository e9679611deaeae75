/** A feature of the model, as a person reads it: `first add` is `The title begins with "add"`. Words are cut to stems. */
export function describeFeature(name: string): string {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(name);
    if (match !== null) return words.replace(/\$(\d)/g, (_, at) => match[Number(at)] ?? '');
  }
  return name;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^first two (.+)$/, 'The title begins with "$1"'],
  [/^first (.*)$/, 'The title begins with "$1"'],
  [/^last (.*)$/, 'The title ends with "$1"'],
  [/^(?:word|stem) (.+)$/, 'The title has "$1"'],
  [/^pair (.+)$/, 'The title has "$1"'],
  [/^shape (.+)$/, 'The shape of the title (has: $1)'],
  [/^title (?:length|words)$/, 'The length of the title'],
  [/^bot\+first (.*)$/, 'A program made it, and the title begins with "$1"'],
  [/^bot\+kinds (.*)$/, 'A program made it, and its files are: $1'],
  [/^bot$/, 'A program made it'],
  [/^first\+kinds (\S*) (.+)$/, 'The title begins with "$1", and its files are: $2'],
  [/^first\+main (\S*) (.+)$/, 'The title begins with "$1", and it is mostly about: $2'],
  [/^first\+size (\S*) (.+)$/, 'The title begins with "$1", and it has about $2 lines'],
  [/^word\+main (\S*) (.+)$/, 'The title has "$1", and it is mostly about: $2'],
  [/^kinds (.+)$/, 'Its files are: $1'],
  [/^main (.+)$/, 'It is mostly about: $1'],
  [/^has (.+)$/, 'There are files of: $1'],
  [/^share of (files|lines) (.+)$/, 'The share of its $1 that are of: $2'],
  [/^(added|deleted) (.+)$/, 'The lines $1 in: $2'],
  [/^grown (.+)$/, 'Files that only grew: $1'],
  [/^shrunk (.+)$/, 'Files that only shrank: $1'],
  [/^name (.+)$/, 'A file is named $1'],
  [/^ending (.+)$/, 'Files that end in $1'],
  [/^top (.+)$/, 'Files below $1/ at the top'],
  [/^in (.+)$/, 'Files in a folder $1/'],
  [/^folder (.+)$/, 'Files below a folder $1/'],
  [/^path word (.+)$/, 'Paths with the word "$1"'],
  [/^balance/, 'Lines added against lines deleted'],
  [/^source balance about/, 'Lines of source added against lines deleted'],
  [/^(?:even|lines a file)$/, 'How the lines are spread over the files'],
  [/^(?:source |test )?(additions|deletions) about (\d+)$/, 'About $2 $1'],
  [/^files about (\d+)$/, 'About $1 files'],
  [/^(additions|deletions|files)$/, 'The number of $1'],
];
