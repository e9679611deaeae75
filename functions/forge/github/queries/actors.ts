/** An account. Ids are not asked for: a login is what a letter says. */
export const WHO = 'fragment Who on Actor { __typename login }';
