import type { Answer, Spent } from './answer.ts';

const TITLES: Readonly<Record<number, string>> = {
  200: 'GitHub',
  502: '502 Bad Gateway',
  503: '503 Service Unavailable',
  504: '504 Gateway Time-out',
};

/** A page for people where JSON was asked for. What stands before GitHub's API sends it, so it tells of no budget. */
export function pageAnswer(status: number, spent: Spent): Answer {
  const title = TITLES[status] ?? String(status);
  const text = `<!DOCTYPE html>
<html>
<head><title>${title}</title></head>
<body><center><h1>${title}</h1></center><hr><center>We couldn't respond to your request in time.</center></body>
</html>
`;
  const delivery = { kind: 'text', contentType: 'text/html; charset=utf-8', text } as const;
  return { status, headers: {}, body: null, delivery, spent };
}
