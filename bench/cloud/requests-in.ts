/** As S3 charges them. */
export interface Requests {
  /** PUT, COPY, POST and LIST. */
  readonly writes: number;
  /** GET, HEAD and the rest. */
  readonly reads: number;
  /** They cost nothing. */
  readonly removals: number;
}

/** @param log `METHOD /bucket/key?query`, one a request */
export function requestsIn(log: readonly string[]): Requests {
  const count = (kind: keyof Requests) => log.filter((request) => kindOf(request) === kind).length;
  return { writes: count('writes'), reads: count('reads'), removals: count('removals') };
}

function kindOf(request: string): keyof Requests {
  const [method = '', path = ''] = request.split(' ');
  if (method === 'DELETE') return 'removals';
  const lists = method === 'GET' && /^\/[^/]+\/?\?/.test(path);
  return method === 'PUT' || method === 'POST' || lists ? 'writes' : 'reads';
}
