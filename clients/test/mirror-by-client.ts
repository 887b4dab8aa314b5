import { setTimeout } from 'node:timers/promises';
import { FileStore, type ListName, SanbaoClient } from '../typescript/src/index.ts';

/** A program that keeps a mirror by the client, until it is killed: `mirror-by-client.ts address token folder list…`. */
const [, , address = '', token = '', folder = '', ...lists] = process.argv;
const client = new SanbaoClient({ address, access: { token } });
const mirror = client.mirror(lists as ListName[], new FileStore(folder));
for (;;) {
  await mirror.pull();
  process.stdout.write('.');
  await setTimeout(50);
}
