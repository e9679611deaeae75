import type { Answer } from '../answer-to.ts';
import type { Shown } from '../keep-up-to-date.ts';
import { escaped } from './escaped.ts';

/** A page of the previewer's own: it may run a script, which the letters may not. */
export function shellPage(
  {
    title,
    trail,
    body,
    status = 200,
  }: { readonly title: string; readonly trail: string; readonly body: string; readonly status?: number },
  { problem }: Pick<Shown, 'problem'>,
): Answer {
  return {
    status,
    type: 'text/html; charset=utf-8',
    policy: POLICY,
    body: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} - preview</title>
<link rel="stylesheet" href="/preview.css">
<script src="/preview.js" defer></script>
</head>
<body>
<header class="bar">${trail}</header>
${problem === null ? '' : `<section class="problem" role="alert"><h2>These are the last good letters</h2><pre>${escaped(problem)}</pre></section>\n`}<main>
${body}
</main>
</body>
</html>
`,
  };
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
