import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/**
 * Loaded into Sanbao before it starts, it notes how many bytes of SQL each statement has that goes to the database, one a
 * line: a prepared one each time it is used, though its text goes only once.
 */
const file = process.env.SENT as string;
const prepared = new Map<string, number>();
const { write } = Socket.prototype;

Socket.prototype.write = function (this: Socket, ...sent: never[]) {
  const [bytes] = sent as unknown[];
  if (Buffer.isBuffer(bytes) && 'PBQ'.includes(String.fromCharCode(bytes[0] ?? 0))) note(bytes);
  return Reflect.apply(write, this, sent) as boolean;
} as typeof write;

/** The messages of the protocol, each a letter and its length: what is parsed, what is bound, and what is sent as it is. */
function note(bytes: Buffer) {
  for (let at = 0; at + 5 <= bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    const end = (from: number) => bytes.indexOf(0, from);
    const first = at + 5;
    const kind = String.fromCharCode(bytes[at] as number);
    if (kind === 'P') prepared.set(bytes.toString('utf8', first, end(first)), end(end(first) + 1) - end(first) - 1);
    if (kind === 'B') {
      const name = end(first) + 1;
      tell(prepared.get(bytes.toString('utf8', name, end(name))) ?? 0);
    }
    if (kind === 'Q') tell(end(first) - first);
  }
}

const tell = (length: number) => appendFileSync(file, `${length}\n`);
