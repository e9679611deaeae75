import type { Section } from '../model/report.ts';
import type { ProgrammeParts } from './parts.ts';

/** Makes one section of the programme's report; null where it has nothing to say this month. */
export type MakeProgrammeSection = (parts: ProgrammeParts) => Section | null;
