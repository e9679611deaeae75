/** The error of a run that did all its states and left a letter behind. Its last state says so: there is nothing to go on with. */
export const LETTERS_DID_NOT_GO = 'LettersDidNotGo';
