import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Other people's clients on our schema, as docs/clients.md tells: the npm tools are installed in a folder of their own, the others
// run where they are on PATH. What asks a server is run where SANBAO_URL and SANBAO_TOKEN, of scope REPORTING, name one.
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, '.data/clients');
const recipe = name => join(root, 'clients/recipes', name);
mkdirSync(folder, { recursive: true });
cpSync(join(root, 'clients/tools'), folder, { recursive: true });
cpSync(join(root, 'clients/typescript/dist'), join(folder, 'client'), { recursive: true });
cpSync(join(root, 'schema.graphql'), join(folder, 'schema.graphql'));

const env = { ...process.env, PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter) };
const run = command => spawnSync(command, { shell: true, cwd: folder, env, encoding: 'utf8', timeout: 300_000 });
const compiled = file => `tsc --strict --module nodenext --target es2022 --skipLibCheck --noEmit ${file}`;
const hasServer = Boolean(env.SANBAO_URL && env.SANBAO_TOKEN);

/** By name, what runs it and what it needs: a program on PATH, a library of it, a server. */
const clients = [
  ['relay-compiler 21.0.1', 'relay-compiler relay.config.json'],
  ['client-preset 6.2.0 with @sanbao/client', `graphql-codegen --config codegen.json && ${compiled('preset.ts')}`],
  ['gql.tada 1.11.3', `gql.tada generate-output && ${compiled('gql-tada.ts')}`],
  ['genql 6.3.4', `genql --schema schema.graphql --output out/genql && ${compiled('genql.ts')}`],
  ['graphql-zeus 7.2.1', `zeus - - schema.graphql out/zeus --node --es && ${compiled('zeus.ts')}`],
  ['urql 6.0.3 with graphcache 9.0.2', 'node urql.mjs', 'server'],
  ['Apollo Client 4.3.8', 'node apollo.mjs', 'server'],
  ['Ruby graphql-client', 'ruby graphql-client.rb', 'server', 'ruby -e "require \'graphql/client\'"'],
  ['R httr2', `Rscript ${recipe('httr2.R')}`, 'server', 'Rscript -e "library(httr2); library(jsonlite)"'],
  ['Python gql', `python3 ${recipe('python_gql.py')}`, 'server', 'python3 -c "import gql"'],
  ['curl', `bash ${recipe('curl.sh')} 2026-01-01 2026-12-31`, 'server', 'curl --version'],
];

const installed = run('npm install --no-audit --no-fund --loglevel=error');
if (installed.status !== 0) {
  console.error(installed.stderr);
  process.exit(1);
}
for (const [name, command, needs, probe] of clients) {
  if (probe && run(probe).status !== 0) console.log(`–  ${name}: not on PATH`);
  else if (needs && !hasServer) console.log(`–  ${name}: no SANBAO_URL and SANBAO_TOKEN`);
  else {
    const { status, stdout, stderr } = run(command);
    console.log(`${status === 0 ? '✔' : '✘'}  ${name}`);
    if (status === 0) continue;
    console.error(stdout.slice(-2000), stderr.slice(-2000));
    process.exitCode = 1;
  }
}
