import { UNSUBSCRIBE_WORDS } from '../../model/unsubscribe-words.ts';

/**
 * SES replaces `{{amazonSESUnsubscribeUrl}}` (the first two of each part) and `{{ses:openTracker}}` in what it sends,
 * whoever wrote it there. These make two braces in a row into what reads like them, so that titles of others are only text.
 */
export const withoutPlaceholders = {
  /** Looks the same. */
  html: (html: string): string => html.replace(TWO_BRACES, '&#123;'),
  /** Of the text, the subject and headers. */
  plain: (text: string): string => text.replace(TWO_BRACES, '{ '),
} as const;

/** A brace that another follows. */
const TWO_BRACES = /\{(?=\{)/g;

/** Then the foot of the letter has a link by which one is rid of it at once. For what has no placeholders in it any more. */
export const withUnsubscribeLink = {
  html(html: string): string {
    const link = `<a href="${URL_PLACE}" style="color:inherit;text-decoration:underline;">unsubscribe</a>`;
    const at = html.lastIndexOf(UNSUBSCRIBE_WORDS);
    if (at >= 0) return `${html.slice(0, at)}or to ${link}.${html.slice(at + UNSUBSCRIBE_WORDS.length)}`;
    // No letter of ours then; but whatever goes to a list can be unsubscribed from.
    const end = html.lastIndexOf('</body>');
    const paragraph = `<p>You may ${link}.</p>`;
    return end < 0 ? html + paragraph : html.slice(0, end) + paragraph + html.slice(end);
  },
  /** The foot is the end of the text, and may be broken into lines anywhere. */
  text: (text: string): string => `${text.trimEnd()}\nTo unsubscribe at once:\n${URL_PLACE}\n`,
} as const;

const URL_PLACE = '{{amazonSESUnsubscribeUrl}}';
