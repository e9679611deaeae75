import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SnsStandIn {
  readonly endpoint: string;
  readonly published: readonly {
    readonly topic: string;
    readonly subject: string;
    readonly message: string;
    readonly caller: string;
  }[];
  close(): Promise<void>;
}

/** Publish over a real socket, with the rule that SNS has for a subject: ASCII, one line, up to 100 characters. */
export async function startSns(): Promise<SnsStandIn> {
  const published: SnsStandIn['published'][number][] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    const asked = new URLSearchParams(body);
    const subject = asked.get('Subject') ?? '';
    const good =
      /^[!-~][\x20-\x7e]{0,99}$/.test(subject) && Buffer.byteLength(asked.get('Message') ?? '') > 0;
    if (asked.get('Action') !== 'Publish' || !good)
      return response
        .writeHead(400, { 'content-type': 'text/xml' })
        .end(
          '<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameter</Code></Error></ErrorResponse>',
        );
    published.push({
      topic: asked.get('TopicArn') ?? '',
      subject,
      message: asked.get('Message')!,
      caller: /Credential=([^/]+)/.exec(String(request.headers.authorization))?.[1] ?? '',
    });
    return response
      .writeHead(200, { 'content-type': 'text/xml' })
      .end('<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    published,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
