import { createServer, type Socket } from 'node:net';
import { freePort } from '../src/platform/listen.ts';

type Answer = Record<string, string> | { error: string; message: string };

const message = (kind: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  const head = Buffer.from(`${kind}....`);
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
};
const text = (value: string) => Buffer.from(`${value}\0`);
const short = (value: number) => Buffer.from([value >> 8, value & 255]);
const long = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value]);
const ready = message('Z', text('I').subarray(0, 1));
const failure = ({ error, message: words }: { error: string; message: string }) =>
  message('E', text('SERROR'), text(`C${error}`), text(`M${words}`), Buffer.from([0]));

function rows(row: Record<string, string>) {
  const names = Object.keys(row);
  const columns = names.map(name =>
    Buffer.concat([text(name), long(0), short(0), long(25), short(-1), long(-1), short(0)]),
  );
  const values = Object.values(row).map(value => Buffer.concat([long(Buffer.byteLength(value)), Buffer.from(value)]));
  return Buffer.concat([
    message('T', short(names.length), ...columns),
    message('D', short(names.length), ...values),
    message('C', text('SELECT 1')),
    ready,
  ]);
}

/** Speaks as PostgreSQL does as far as one row for each statement, or one refusal of whoever comes. */
export async function fakeDatabase(answer: Answer, at?: number) {
  const port = at ?? (await freePort());
  const speak = (socket: Socket) => {
    let begun = false;
    socket.on('error', () => {});
    socket.on('data', () => {
      if ('error' in answer) return void socket.end(failure(answer as { error: string; message: string }));
      socket.write(begun ? rows(answer) : Buffer.concat([message('R', long(0)), ready]));
      begun = true;
    });
  };
  const server = createServer(speak);
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
  return { url: `postgres://sanbao@127.0.0.1:${port}/sanbao`, stop: () => server.close() };
}
