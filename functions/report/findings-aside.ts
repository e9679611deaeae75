import { dayInWords } from '../model/day-in-words.ts';
import type { MaintainersParts } from './parts.ts';

/** By the id of a finding: until when it is set aside, and why. */
export type SetAside = ReadonlyMap<string, string>;

/** What who runs the programme set aside of this project. It is shown with its reason, and neither asked for nor led with. */
export function findingsAside({
  acknowledged,
  findings,
}: Pick<MaintainersParts, 'acknowledged' | 'findings'>): SetAside {
  const own = acknowledged.filter(({ project }) => project === findings.project.id);
  return new Map(
    own.map(({ finding, reason, until }) => [
      finding,
      `set aside${until === undefined ? '' : ` until ${dayInWords(until)}`}: ${reason.trim().replace(/[.]+$/, '')}`,
    ]),
  );
}
