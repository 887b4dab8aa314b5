import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  to: string[];
  raw: string;
}

/** A real SMTP server that keeps what it is sent; while `refusing`, it takes nothing, while `hanging`, it never answers. */
export async function startMailServer() {
  const received: Mail[] = [];
  const state = { refusing: false, hanging: false, asked: 0 };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, done) {
      state.asked += 1;
      if (state.hanging) return;
      done(state.refusing ? Object.assign(new Error('mailbox busy'), { responseCode: 450 }) : null);
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
    stop: () => new Promise<void>(done => server.close(done)),
  };
}
