/** A feature of the model, as a person reads it: `first add` is `The title begins with "add"`. Words are cut to stems. */
export function describeFeature(name: string): string {
  for (const [pattern, words] of WORDS) {
    const match = pattern.exec(name);
    if (match !== null) return words.replace(/\$(\d)/g, (_, at) => match[Number(at)] ?? '');
  }
  return name;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^first sense (.+)$/, 'The title begins with a word of: $1'],
  [/^(?:first two|first) (.+)$/, 'The title begins with "$1"'],
  [/^first $/, 'The title has no word'],
  [/^last (.*)$/, 'The title ends with "$1"'],
  [/^(?:word|stem|pair) (.+)$/, 'The title has "$1"'],
  [/^begins (.+)$/, 'The title has a word that begins with "$1"'],
  [/^sense (.+)$/, 'The title has words of: $1'],
  [/^phrase (.+)$/, 'The title speaks of: $1'],
  [/^shape (.+)$/, 'The title has the shape: $1'],
  [/^title (?:length|words)$/, 'The length of the title'],
  [/^bot\+first (.*)$/, 'A program made it, and the title begins with "$1"'],
  [/^bot\+kinds (.*)$/, 'A program made it, and its files are of: $1'],
  [/^bot$/, 'A program made it'],
  [/^first\+(?:kinds|groups) (\S*) (.+)$/, 'The title begins with "$1", and the files are of: $2'],
  [/^first\+main (\S*) (.+)$/, 'The title begins with "$1", and the files are mostly of: $2'],
  [/^first\+size (\S*) (.+)$/, 'The title begins with "$1", and it has $2 lines or more'],
  [/^first\+balance (\S*) (.+)$/, 'The title begins with "$1", and lines of code were $2'],
  [/^sense\+groups (.+) (\S+)$/, 'The title speaks of: $1, and the files are of: $2'],
  [/^sense\+main (.+) (\S+)$/, 'The title speaks of: $1, and the files are mostly of: $2'],
  [/^sense\+balance (.+) (\S+)$/, 'The title speaks of: $1, and lines of code were $2'],
  [/^word\+main (\S*) (.+)$/, 'The title has "$1", and the files are mostly of: $2'],
  [/^(?:kinds|groups) (.+)$/, 'The files are of: $1'],
  [/^groups\+balance (.+) (\S+)$/, 'The files are of: $1, and lines of code were $2'],
  [/^main (.+)$/, 'The files are mostly of: $1'],
  [/^has (.+)$/, 'There are files of: $1'],
  [/^share of (files|lines) (.+)$/, 'The share of $1 that are of: $2'],
  [/^(added|deleted) (.+)$/, 'The lines $1 in files of: $2'],
  [/^grown (.+)$/, 'There are files that only grew, of: $1'],
  [/^shrunk (.+)$/, 'There are files that only shrank, of: $1'],
  [/^name (.+)$/, 'A file is named $1'],
  [/^ending none$/, 'There are files without an ending'],
  [/^ending (.+)$/, 'There are files that end in $1'],
  [/^top none$/, 'There are files at the top'],
  [/^top (.+)$/, 'There are files below $1/ at the top'],
  [/^(?:in|folder) (.+)$/, 'There are files in a folder $1/'],
  [/^path word (.+)$/, 'There are paths with "$1"'],
  [/^source balance about (.+)$/, 'Lines of code were $1'],
  [/^balance/, 'Lines added against lines deleted'],
  [/^(?:even|lines a file)$/, 'How the lines are spread over the files'],
  [/^(source |test )?(additions|deletions) about 0$/, 'There are no $1$2'],
  [/^(source |test )?(additions|deletions) about (\d+)$/, 'There are $3 or more $1$2'],
  [/^files about (\d+)$/, 'There are $1 or more files'],
  [/^(additions|deletions|files)$/, 'The number of $1'],
];
