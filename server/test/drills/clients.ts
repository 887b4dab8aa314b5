import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface Asked {
  query: string;
  variables?: object;
  /** Its idempotency key. */
  key?: string;
}

interface Answer {
  data?: Record<string, Record<string, unknown>>;
  errors?: { message: string; extensions?: object }[];
}

const PATIENCE_MS = 40_000;

const reasonOf = ({ errors }: Answer) => JSON.stringify([errors?.[0]?.message, errors?.[0]?.extensions]);

/** Browsers that keep their connections and ask one thing after another, and what became of it. */
export class Clients {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #ended: Promise<unknown>;
  #going = true;
  /** Answered as it was asked for, by when. */
  readonly answered: { asked: Asked; data: NonNullable<Answer['data']>; at: number; milliseconds: number }[] = [];
  readonly lost: { asked: Asked; at: number; reason: string }[] = [];

  constructor(
    private readonly address: string,
    private readonly cookie: string,
    count: number,
    asks: (client: number, turn: number) => Asked,
    /** Whether what had no answer is asked again, under the same key, until it has one. */
    private readonly insists = false,
  ) {
    this.#ended = Promise.all(Array.from({ length: count }, (_, at) => this.#work(turn => asks(at, turn))));
  }

  async #work(asks: (turn: number) => Asked) {
    for (let turn = 0; this.#going; turn++) {
      const asked = asks(turn);
      while (!(await this.#tried(asked)) && this.insists) await pause(100);
    }
  }

  async #tried(asked: Asked): Promise<boolean> {
    const begun = performance.now();
    const answer: Answer = await this.ask(asked).catch((error: Error) => ({ errors: [error] }));
    const at = performance.now();
    if (answer.data && !answer.errors) this.answered.push({ asked, data: answer.data, at, milliseconds: at - begun });
    else this.lost.push({ asked, at, reason: reasonOf(answer) });
    return !answer.errors;
  }

  ask({ query, variables = {}, key }: Asked): Promise<Answer> {
    const body = JSON.stringify({ query, variables });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie: this.cookie,
      ...(key && { 'idempotency-key': key }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.address}/graphql`, { method: 'POST', agent: this.#agent, headers }, async answer => {
        const text = (await answer.setEncoding('utf8').toArray()).join('');
        text.startsWith('{') ? resolve(JSON.parse(text)) : reject(new Error(`${answer.statusCode} ${text}`));
      });
      sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error('no answer')));
      sent.on('error', reject).end(body);
    });
  }

  /** Each of them ends with what it has asked. */
  async end() {
    this.#going = false;
    await this.#ended;
    this.#agent.destroy();
  }
}
