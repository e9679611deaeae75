/**
 * The indicators that are for those of the project alone, because they tell how people are. They say so themselves; here
 * it stands once more, for whoever writes letters and has no use for what measures.
 */
export const MAINTAINERS_ONLY: readonly string[] = ['gone-quiet'];
