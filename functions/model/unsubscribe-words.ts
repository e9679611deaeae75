/**
 * How the foot of every letter ends, after "Reply to correct an error,". A mail service that lets people unsubscribe by
 * themselves puts its link there.
 */
export const UNSUBSCRIBE_WORDS = 'or to unsubscribe.';
