/** Whom letters are for: the people who hold a project, a company whose people work on some, and who runs the programme. */
export const AUDIENCES = ['maintainers', 'sponsor', 'programme'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** One letter of a month. `subject` is the id of a project or of a sponsor; of the programme it is `programme`. */
export interface LetterName {
  readonly audience: Audience;
  readonly subject: string;
}

/** The subject of the programme's letter: there is one programme. */
export const PROGRAMME = 'programme';
