import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  readonly port: number;
  /** Raw mails that were taken, with the envelope each came in. */
  readonly taken: { readonly raw: Uint8Array; readonly from: string; readonly to: readonly string[] }[];
  /** How often somebody called, and how often a login was tried. */
  readonly calls: { connections: number; logins: number };
  /** Cuts every line, without a word. */
  cut(): void;
  /** How many lines are open. */
  open(): number;
  close(): Promise<void>;
}

/**
 * A mail server on this machine, over a real socket: nodemailer's own, which knows what RFC 5321 says.
 * @param afterMessage what comes of a message that has arrived whole; it takes it where nothing is said
 */
export async function startMailServer(
  options: SMTPServerOptions = {},
  afterMessage: (server: MailServer, say: (error?: Error | null) => void) => void = (_, say) => say(),
): Promise<MailServer> {
  const taken: MailServer['taken'] = [];
  const calls = { connections: 0, logins: 0 };
  const sockets = new Set<Socket>();
  const smtp = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    logger: false,
    ...options,
    onConnect(_, next) {
      calls.connections += 1;
      next();
    },
    onAuth(auth, _, next) {
      calls.logins += 1;
      const known = auth.username === 'letters' && auth.password === 'correct horse';
      next(known ? null : refusal(535, '5.7.8 no such login'), known ? { user: 'letters' } : undefined);
    },
    onData(stream, { envelope }, next) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        taken.push({ raw: Buffer.concat(pieces), from, to: rcptTo.map(({ address }) => address) });
        afterMessage(server, next);
      });
    },
  });
  smtp.on('error', () => undefined);
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  smtp.listen(0, '127.0.0.1');
  await once(smtp.server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server: MailServer = {
    port: (smtp.server.address() as AddressInfo).port,
    taken,
    calls,
    cut,
    open: () => sockets.size,
    async close() {
      const closed = new Promise<void>((resolve) => smtp.close(() => resolve()));
      cut();
      await closed;
    },
  };
  return server;
}

/** What a server says in place of yes. */
export function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
