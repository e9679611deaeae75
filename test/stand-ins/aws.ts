import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a service was asked. */
export interface AwsRequest {
  /** As the signature names it: `sts`, `cloudformation`, `states`, `secretsmanager`, `ses`. */
  readonly service: string;
  readonly action: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Id of the key that signed it. */
  readonly signedBy: string;
}

export class AwsRefusal extends Error {
  readonly status: number;
  constructor(name: string, message = 'not to be repeated', status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

export interface AwsStandIn {
  readonly endpoint: string;
  readonly requests: readonly AwsRequest[];
  close(): Promise<void>;
}

/**
 * Services of AWS over one real socket, in the protocols of its SDK: `answer` says what comes back, or throws an
 * `AwsRefusal`. Dates are seconds since 1970 in JSON, ISO in XML.
 */
export async function startAws(answer: (request: AwsRequest) => unknown): Promise<AwsStandIn> {
  const requests: AwsRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let body = '';
    for await (const piece of incoming) body += piece;
    const request = understood(incoming, body);
    requests.push(request);
    const inXml = XML_SERVICES.has(request.service);
    try {
      const answered = (await answer(request)) ?? {};
      const text = inXml ? resultXml(request.action, answered) : JSON.stringify(answered);
      response.writeHead(200, { 'content-type': inXml ? 'text/xml' : 'application/json' }).end(text);
    } catch (error) {
      const { name, message, status = 500 } = error as AwsRefusal;
      const text = inXml
        ? `<ErrorResponse><Error>${xmlOf({ Code: name, Message: message })}</Error></ErrorResponse>`
        : JSON.stringify({ __type: name, message });
      response
        .writeHead(status, {
          'content-type': inXml ? 'text/xml' : 'application/json',
          'x-amzn-errortype': name,
        })
        .end(text);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Those that speak AWS's query protocol. */
const XML_SERVICES: ReadonlySet<string> = new Set(['sts', 'cloudformation']);

function understood({ headers, method, url }: IncomingMessage, body: string): AwsRequest {
  const [, signedBy = '', service = ''] =
    /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//.exec(String(headers.authorization)) ?? [];
  const signed = { service, signedBy };
  if (XML_SERVICES.has(service)) {
    const { Action = '', ...input } = Object.fromEntries(new URLSearchParams(body));
    return { ...signed, action: Action, input };
  }
  const input = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return { ...signed, action: target.split('.').at(-1) ?? '', input };
  return { ...signed, ...restAction(`${method} ${new URL(url!, 'http://aws').pathname}`, input) };
}

/** SES has paths in place of names. */
function restAction(line: string, body: Record<string, unknown>): Pick<AwsRequest, 'action' | 'input'> {
  for (const [pattern, action] of PATHS) {
    const found = pattern.exec(line);
    if (found !== null) return { action, input: { ...body, name: decodeURIComponent(found[1] ?? '') } };
  }
  return { action: line, input: body };
}

const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^GET \/v2\/email\/account$/, 'GetAccount'],
  [/^GET \/v2\/email\/identities\/([^/]+)$/, 'GetEmailIdentity'],
  [/^GET \/v2\/email\/contact-lists$/, 'ListContactLists'],
  [/^GET \/v2\/email\/contact-lists\/([^/]+)$/, 'GetContactList'],
  [/^POST \/v2\/email\/outbound-emails$/, 'SendEmail'],
];

function resultXml(action: string, result: object): string {
  return `<${action}Response><${action}Result>${xmlOf(result)}</${action}Result></${action}Response>`;
}

function xmlOf(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => `<member>${xmlOf(one)}</member>`).join('');
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, inner]) => `<${key}>${xmlOf(inner)}</${key}>`)
      .join('');
  return String(value).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
