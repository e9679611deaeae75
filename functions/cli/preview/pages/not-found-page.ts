import type { Answer } from '../answer-to.ts';
import { escaped } from './escaped.ts';
import { shellPage } from './shell-page.ts';

export function notFoundPage(says = 'There is nothing at this address.'): Answer {
  const body = `<h1>${escaped(says)}</h1>\n<p><a href="/">All letters</a></p>`;
  return shellPage(
    { title: 'Not found', trail: '<a href="/">All letters</a>', body, status: 404 },
    { problem: null },
  );
}
