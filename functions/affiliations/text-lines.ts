export interface TextLine {
  /** `line 12` */
  readonly at: string;
  readonly text: string;
}

/** The lines of a text that say something, with their numbers; comments begin with `#`. */
export function textLines(text: string): readonly TextLine[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((line, i) => ({ at: `line ${i + 1}`, text: line.trimEnd() }))
    .filter((line) => line.text !== '' && !line.text.startsWith('#'));
}
