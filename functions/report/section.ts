import type { Section } from '../model/report.ts';

/** Makes one section of a report; null where it has nothing to say this month. */
export type MakeSection<Source> = (source: Source) => Section | null;
