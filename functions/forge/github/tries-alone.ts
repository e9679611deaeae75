/**
 * How often what is asked for alone is tried before it is given up: three failures in a row come by chance where a fifth of
 * the answers fail.
 */
export const TRIES_ALONE = 8;
