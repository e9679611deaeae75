import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Sends an answer in the manner that its `delivery` asks for.
 * @param date what the header of that name tells; `null`: nothing
 */
export function sendAnswer(response: ServerResponse, answer: Answer, date: Date | null): void {
  // Node would tell the machine's clock.
  response.sendDate = false;
  if (date !== null) response.setHeader('date', date.toUTCString());
  const { delivery } = answer;
  switch (delivery?.kind) {
    case 'silence':
      return;
    case 'reset':
      response.destroy();
      return;
    case 'late':
      setTimeout(() => sendWhole(response, answer), delivery.milliseconds);
      return;
    case 'half':
      sendHalf(response, answer, delivery.ended);
      return;
    default:
      sendWhole(response, answer);
  }
}

function sendWhole(response: ServerResponse, answer: Answer): void {
  const text = answer.delivery?.kind === 'text' ? answer.delivery : null;
  const body = text ? Buffer.from(text.text, 'utf8') : asJson(answer);
  begin(response, answer, body.length, text?.contentType);
  response.end(body);
}

function sendHalf(response: ServerResponse, answer: Answer, ended: boolean): void {
  const whole = asJson(answer);
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  begin(response, answer, ended ? half.length : whole.length);
  if (ended) response.end(half);
  else response.write(half, () => response.destroy());
}

function begin(response: ServerResponse, answer: Answer, length: number, contentType = JSON_TYPE): void {
  response.writeHead(answer.status, {
    'content-type': contentType,
    'content-length': length,
    ...answer.headers,
  });
}

function asJson({ body }: Answer): Buffer {
  return Buffer.from(JSON.stringify(body), 'utf8');
}
