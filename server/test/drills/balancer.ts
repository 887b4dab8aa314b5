import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const CHECKED_EVERY_MS = 500;

/** Sends each request to the next of the servers that say they are ready, as HAProxy does by deploy/haproxy.cfg. */
export class Balancer {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #server = createServer((asked, answer) => this.#pass(asked, answer));
  readonly #checks: NodeJS.Timeout;
  #ready: readonly string[] = [];
  #turn = 0;

  private constructor(private readonly servers: readonly string[]) {
    this.#checks = setInterval(() => this.#check(), CHECKED_EVERY_MS);
  }

  static async start(servers: readonly string[]) {
    const balancer = new Balancer(servers);
    await balancer.#check();
    balancer.#server.listen(0, '127.0.0.1');
    await once(balancer.#server, 'listening');
    return balancer;
  }

  get address() {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async #check() {
    const isReady = (address: string) =>
      fetch(`${address}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
        ({ ok }) => ok,
        () => false,
      );
    const found = await Promise.all(this.servers.map(isReady));
    this.#ready = this.servers.filter((_, at) => found[at]);
  }

  /** A request that reached no server goes to another; one that did is nobody's to repeat. */
  async #pass(asked: IncomingMessage, answer: ServerResponse) {
    const body = Buffer.concat(await asked.toArray());
    for (let server = this.#next(); server; server = this.#next())
      try {
        const found = await this.#send(`${server}${asked.url}`, asked, body);
        const { connection: _, ...headers } = found.headers;
        return found.pipe(answer.writeHead(found.statusCode ?? 502, headers));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ECONNREFUSED') return answer.writeHead(502).end();
        this.#ready = this.#ready.filter(each => each !== server);
      }
    return answer.writeHead(503).end();
  }

  #next = () => this.#ready[this.#turn++ % this.#ready.length];

  #send = (url: string, { method, headers }: IncomingMessage, body: Buffer) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      request(url, { method, headers, agent: this.#agent }, resolve).on('error', reject).end(body);
    });

  stop() {
    clearInterval(this.#checks);
    this.#agent.destroy();
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
