import { AUDIENCES } from '../../model/audience.ts';
import { EVIDENCE_KINDS } from '../../model/finding.ts';
import { FACETS } from '../../model/snapshot.ts';
import { WORK_AREAS } from '../../model/work-area.ts';
import { INDICATOR_WORDS } from './indicator-words.ts';

/**
 * Whether the program uses the word itself: in documents as the name of a field or a value, in letters in sentences. Who
 * has such a login is taken out where they are meant alone.
 */
export function isOwnWord(login: string): boolean {
  return WORDS.has(login.toLowerCase());
}

/** Fields of what is counted, values in rows, and parts of addresses. */
const OF_DOCUMENTS = `
  all answered areas before by censored changes conduct counts days dead decided discussions drafts employers ended given
  hats independent issues labelled left links mentors merge missing month months named newcomers now old open overdue part
  people pieces pushed received repositories reviewers reviews silent single top total unknown upkeep waiting where work
  added approved assigned bot changed child closed collaborator commented comment contributor copied deleted demilestoned
  dismissed documentation error expected failure file folder forced governance issue labeled link mannequin member merged
  milestoned modified none opened organization owner pending ready removed renamed reopened submodule success transferred
  unassigned unlabeled user user-name
  blob com commit commits csv discussion github head html http https json main master milestone org pull raw tree www
  private public program programme report revision sponsor sponsors maintainer maintainers project projects letter letters
  feature features fix fixes bug bugs test tests docs release releases ghost somebody thank thanks welcome
`;

const WORDS: ReadonlySet<string> = new Set(
  [OF_DOCUMENTS, ...[FACETS, WORK_AREAS, AUDIENCES, EVIDENCE_KINDS].flat(), INDICATOR_WORDS].flatMap(
    (text) => text.toLowerCase().match(/[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [],
  ),
);
