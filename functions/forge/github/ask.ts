import type { HarvestPage, HarvestRequest } from '../../model/ports.ts';
import type { GithubError } from './github-transport.ts';
import type { Place } from './place.ts';

/** One request to GitHub, and what comes of it for each repository that it reads. */
export interface Ask {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Aliases of repositories: where one is not there GitHub says so, and a null without a word is trouble. */
  readonly repositories: readonly string[];
  /** Nothing came: where each of its harvests stays. */
  readonly unread: readonly Progress[];
  read(answer: UsableAnswer): readonly Progress[] | Promise<readonly Progress[]>;
  /** The server could not: how to go on with less. `reason`: what it said. */
  readLess(reason: string): readonly Progress[];
}

export interface UsableAnswer {
  /** Partial where there are errors. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly errors: readonly GithubError[];
  readonly seconds: number;
}

/** What an answer brought for one repository, and where its harvest is now. */
export interface Progress extends Pick<HarvestPage, 'rows' | 'unreadable' | 'facets'> {
  /** Of one of the harvests that the request was made for. */
  readonly request: HarvestRequest;
  readonly place: Place;
}

/** The harvest of one repository, and how far it is. */
export interface Harvest {
  readonly request: HarvestRequest;
  readonly place: Place;
}
