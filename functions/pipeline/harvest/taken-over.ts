import type { RepositoryName } from '../../model/snapshot.ts';
import { fullName } from '../full-name.ts';

/** Another process goes on with the harvest of the repository, so this one may not. */
export class TakenOver extends Error {
  constructor(repository: RepositoryName) {
    super(
      `Another process harvests ${fullName(repository)} into the same store, so this one stops; nothing is lost. Let the other end, or run harvest again`,
    );
    this.name = 'TakenOver';
  }
}
