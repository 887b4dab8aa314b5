import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** One address for whoever leads, as HAProxy keeps it; while nobody does, nobody is let in. */
export class LeaderProxy {
  readonly #open = new Set<Socket>();
  #port: number | undefined;
  readonly #server = createServer(socket => {
    if (!this.#port) return socket.destroy();
    const leader = connect(this.#port, '127.0.0.1');
    for (const [one, other] of [
      [socket, leader],
      [leader, socket],
    ] as const) {
      this.#open.add(one);
      one
        .on('error', () => {})
        .on('close', () => {
          this.#open.delete(one);
          other.destroy();
        });
    }
    return socket.pipe(leader).pipe(socket);
  });

  static async start() {
    const proxy = new LeaderProxy();
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  get port() {
    return (this.#server.address() as AddressInfo).port;
  }

  /** Whoever was led to another has to come anew. */
  leadTo(port: number | undefined) {
    this.#port = port;
    for (const socket of this.#open) socket.destroy();
  }

  stop() {
    this.leadTo(undefined);
    this.#server.close();
  }
}
