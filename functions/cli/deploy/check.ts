/** What came of looking at one thing before a deployment. */
export interface Check {
  readonly what: string;
  /** `attend`: it can be deployed, and somebody has something to do. `stop`: not before that is done. */
  readonly outcome: 'well' | 'attend' | 'stop';
  readonly says: string;
  /** What to do; null: nothing. */
  readonly remedy: string | null;
}

export function well(what: string, says: string): Check {
  return { what, outcome: 'well', says, remedy: null };
}

export function attend(what: string, says: string, remedy: string): Check {
  return { what, outcome: 'attend', says, remedy };
}

export function stop(what: string, says: string, remedy: string): Check {
  return { what, outcome: 'stop', says, remedy };
}
