import { once } from 'node:events';
import { createServer, type Server, Socket } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GatheringSocket } from './gathering-socket.ts';

let server: Server;
let port: number;
const come: string[] = [];
beforeAll(async () => {
  server = createServer(socket => socket.on('data', data => come.push(String(data)))).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as { port: number }).port;
});
afterAll(() => void server.close());

async function connected<S extends Socket>(socket: S): Promise<S> {
  socket.connect(port, '127.0.0.1');
  await once(socket, 'connect');
  return socket;
}

test('what is written in one turn of the program leaves together, and what comes later by itself', async () => {
  const socket = await connected(new GatheringSocket());
  for (const message of ['parse ', 'bind ', 'execute']) socket.write(message);
  expect(socket.bytesWritten).toBe(18);
  expect(socket.writableLength).toBe(18);
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(come).toEqual(['parse bind execute']);
  expect(socket.writableLength).toBe(0);
  socket.write('sync');
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(come).toEqual(['parse bind execute', 'sync']);
  socket.destroy();
});

test('what others hold back and let go in that turn, one after another, leaves together, too', async () => {
  const socket = await connected(new GatheringSocket());
  const before = come.length;
  for (const message of ['insert ', 'update']) {
    socket.cork();
    socket.write(message);
    socket.uncork();
  }
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(come.slice(before)).toEqual(['insert update']);
  socket.destroy();
});

test('Node 24 puts its own write into every socket that connects: that is why ours is taken back', async () => {
  class Counting extends Socket {
    written = 0;
    override write(...parameters: unknown[]): boolean {
      this.written += 1;
      return super.write(...(parameters as [string]));
    }
  }
  const socket = await connected(new Counting());
  socket.write('parse');
  expect(socket.written).toBe(0);
  socket.destroy();
});
