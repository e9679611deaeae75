/** How many words a reader of the letter sees: what has no letter (numbers, signs) is none. */
export function words(html: string): number {
  const seen = html
    .replace(/<head>[\s\S]*?<\/head>/, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<div [^>]*display:none[\s\S]*?<\/div>/, ' ')
    .replace(/<[^>]*>/g, (tag) => (/^<\/?(?:bdi|strong|span|a)\b/.test(tag) ? '' : ' '))
    .replace(/&(?:nbsp|middot|[lr]dquo);/g, ' ');
  return seen.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}
