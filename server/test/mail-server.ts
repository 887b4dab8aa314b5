import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string[];
  raw: string;
}

/** A real SMTP server that keeps what it is sent; while `refusing`, it takes nothing, nor ever for those that are `unknown`; while `hanging`, it never answers. */
export async function startMailServer() {
  const received: Mail[] = [];
  const state = { refusing: false, hanging: false, asked: 0, unknown: [] as string[] };
  const waiting: ((error: Error) => void)[] = [];
  const refusal = (responseCode: number, message: string) => Object.assign(new Error(message), { responseCode });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, done) {
      state.asked += 1;
      if (state.hanging) waiting.push(done);
      else done(state.refusing || state.unknown.includes(address) ? refusal(450, 'mailbox busy') : null);
    },
    async onData(stream, session, done) {
      const raw = await text(stream);
      received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    state,
    /** Refuses at last what it has not answered. */
    hangUp() {
      for (const done of waiting.splice(0)) done(refusal(421, 'closing'));
    },
    stop: () => new Promise<void>(done => server.close(done)),
  };
}
