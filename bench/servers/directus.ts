import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';

// Directus over Sanbao's tables, its own beside them in a schema of their own; whoever asks is its administrator, so that
// it looks at no permissions.
const PEERS = process.env.PEERS as string;
const { username, password, hostname, port, pathname } = new URL(process.env.DATABASE_URL as string);
Object.assign(process.env, {
  DB_CLIENT: 'pg',
  DB_HOST: decodeURIComponent(hostname),
  DB_PORT: port,
  DB_USER: username,
  DB_PASSWORD: password,
  DB_DATABASE: pathname.slice(1),
  DB_SEARCH_PATH: 'array:directus,public',
  HOST: '127.0.0.1',
  SECRET: process.env.TOKEN,
  ADMIN_EMAIL: 'bench@example.com',
  ADMIN_PASSWORD: process.env.TOKEN,
  ADMIN_TOKEN: process.env.TOKEN,
  EXTENSIONS_PATH: join(PEERS, 'extensions'),
  TELEMETRY: 'false',
  LOG_LEVEL: 'error',
});

const database = new pg.Client(process.env.DATABASE_URL);
await database.connect();
await database.query('drop schema if exists directus cascade; create schema directus');
execFileSync(process.execPath, [join(PEERS, 'node_modules/directus/cli.js'), 'bootstrap'], { stdio: 'ignore' });
await database.query(`
  insert into directus.directus_collections (collection) values ('enrolment'), ('training_plan'), ('person'), ('assessment');
  insert into directus.directus_relations (many_collection, many_field, one_collection, one_field)
    values ('assessment', 'enrolment_id', 'enrolment', 'assessments');
  insert into directus.directus_fields (collection, field, special) values ('enrolment', 'assessments', 'o2m')`);
await database.end();
await import(pathToFileURL(join(PEERS, 'node_modules/@directus/api/dist/start.js')).href);
