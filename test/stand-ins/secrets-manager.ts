import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SecretsManagerStandIn {
  readonly endpoint: string;
  /** Statuses of the next answers, before it answers as it should; 0 breaks the connection, 200 cuts the body off. */
  readonly failures: number[];
  readonly requests: readonly { readonly target: string; readonly signedBy: string }[];
  close(): Promise<void>;
}

/** GetSecretValue over a real socket; secrets by ARN. */
export async function startSecretsManager(
  secrets: Readonly<Record<string, string>>,
): Promise<SecretsManagerStandIn> {
  const failures: number[] = [];
  const requests: { target: string; signedBy: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    requests.push({
      target: String(request.headers['x-amz-target']),
      signedBy: /Credential=([^/]+)/.exec(String(request.headers.authorization))?.[1] ?? '',
    });
    const failure = failures.shift();
    if (failure === 0) return response.destroy();
    if (failure === 200) return response.writeHead(200).end('{"SecretString":"InternalServiceE');
    if (failure !== undefined) return response.writeHead(failure).end('{"__type":"InternalServiceError"}');
    const secret = secrets[(JSON.parse(body) as { SecretId: string }).SecretId];
    if (secret === undefined)
      return response
        .writeHead(400, { 'content-type': 'application/x-amz-json-1.1' })
        .end('{"__type":"ResourceNotFoundException","Message":"not to be repeated"}');
    return response.writeHead(200).end(JSON.stringify({ SecretString: secret }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    failures,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
