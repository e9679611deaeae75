import { withoutFences } from './without-fences.ts';

const BLOCK = /^(-{4,}|\.{4,}|\/{4,}|`{3,})/;
const MACRO = /(?<![\w/])(?:link|xref|include):{1,2}([^\s[\]]{1,2000})\[/g;
const IMAGE = /(?<![\w/])image:{1,2}([^\s[\]]{1,2000})\[/g;
const CROSS_REFERENCE = /<<([^\s<>,#]{1,2000}\.(?:adoc|asciidoc))[^<>\n]{0,999}>>/g;
/** Images are then under a folder that only a build knows for sure. */
const IMAGES_ELSEWHERE = /^:imagesdir:/m;

/** What a page in AsciiDoc links to, as written. */
export function asciidocLinks(text: string): readonly string[] {
  const prose = withoutFences(text, BLOCK);
  const kinds = IMAGES_ELSEWHERE.test(prose) ? [MACRO, CROSS_REFERENCE] : [MACRO, IMAGE, CROSS_REFERENCE];
  return kinds.flatMap((kind) => [...prose.matchAll(kind)].map(([, target = '']) => target));
}
