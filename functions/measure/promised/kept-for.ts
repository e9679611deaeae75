/** Days for which a promise that was kept is told. */
export const KEPT_FOR = 90;
