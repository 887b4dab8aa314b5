import { Agent, request } from 'node:http';

export interface Question {
  port: number;
  body: string;
  headers?: Record<string, string>;
  path?: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/** Asks once; gives the answer's text. */
export function ask({ port, body, headers, path = '/graphql' }: Question): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        path,
        host: '127.0.0.1',
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      answer => {
        let text = '';
        answer.setEncoding('utf8').on('data', chunk => {
          text += chunk;
        });
        answer.on('end', () => (answer.statusCode === 200 ? resolve(text) : reject(new Error(text))));
      },
    );
    sent.on('error', reject).end(body);
  });
}

/** Asks again and again from so many clients, each its own question where that is wanted, until the time is over or it was asked often enough; gives each wait. */
export async function load(
  question: Question | ((client: number) => Question),
  clients: number,
  until: { milliseconds?: number; times?: number },
) {
  const waits: number[] = [];
  const end = performance.now() + (until.milliseconds ?? Number.POSITIVE_INFINITY);
  let left = until.times ?? Number.POSITIVE_INFINITY;
  const client = async (_: unknown, at: number) => {
    while (performance.now() < end && left-- > 0) {
      const asked = performance.now();
      const answer = await ask(typeof question === 'function' ? question(at) : question);
      // What is refused is no work done.
      if (answer.includes('"errors":')) throw new Error(answer.slice(0, 300));
      waits.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: clients }).map(client));
  return waits.sort((a, b) => a - b);
}

export const percentile = (sorted: readonly number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
export const median = (values: readonly number[]) =>
  percentile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
