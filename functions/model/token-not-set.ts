/** The word in the secret of the token, until somebody has put one in. */
export const TOKEN_NOT_SET = 'not-set';
