import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// PostGraphile as its own documentation sets it up for production, in the role under which Sanbao reads.
const { resolve } = createRequire(join(process.env.PEERS as string, 'package.json'));
const load = (name: string) => import(pathToFileURL(resolve(name)).href);
const { postgraphile } = (await load('postgraphile')).default;
const { makePgService } = (await load('postgraphile/adaptors/pg')).default;
const { grafserv } = (await load('postgraphile/grafserv/node')).default;
const { PostGraphileAmberPreset } = (await load('postgraphile/presets/amber')).default;

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'], poolConfig: { max: 10 } }),
  ],
  grafast: { context: { pgSettings: { role: 'sanbao_house' } }, explain: false },
  grafserv: { graphiql: false, watch: false, websockets: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
process.on('SIGTERM', () => process.exit());
