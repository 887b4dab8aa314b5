import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { TSMigrationGenerator } from '@mikro-orm/migrations';
import { MikroORM } from '@mikro-orm/postgresql';
import { databaseOptions } from '../database.ts';
import { startEmbeddedDatabase } from '../platform/embedded-database.ts';

const folder = 'server/migrations';

/** A migration that goes forward only: what has landed is never taken back. */
class ForwardGenerator extends TSMigrationGenerator {
  override generateMigrationFile(className: string, { up }: { up: string[] }) {
    const statements = up
      .map(sql => this.createStatement(sql, 4))
      .join('')
      .trimEnd();
    return `import { Migration } from '@mikro-orm/migrations';\n\nexport class ${className} extends Migration {\n  override up() {\n${statements}\n  }\n\n  override down() {}\n}\n`;
  }
}

/** The list that is run, in the order of the names, which begin with the time. */
function listMigrations() {
  const names = readdirSync(folder)
    .filter(file => file.startsWith('Migration'))
    .map(file => file.slice(0, -3))
    .sort();
  const imports = names.map(name => `import { ${name} } from './${name}.ts';`).join('\n');
  const list = `/** All migrations in their order. A migration that has landed is never changed. */\nexport const migrations = [\n${names.map(name => `  ${name},\n`).join('')}];\n`;
  writeFileSync(`${folder}/index.ts`, `${imports}\n\n${list}`);
}

const data = resolve('.data/migrations');

/** Writes the next migration: what the entities say now, against a fresh database that has all earlier ones and nothing else. */
rmSync(data, { recursive: true, force: true });
const database = await startEmbeddedDatabase(data);
try {
  const options = databaseOptions(database.url);
  const orm = await MikroORM.init({ ...options, migrations: { ...options.migrations, generator: ForwardGenerator } });
  await orm.migrator.up();
  const { fileName } = await orm.migrator.create(folder, false, false, process.argv[2]);
  listMigrations();
  console.log(fileName || 'Nothing has changed.');
  await orm.close();
} finally {
  await database.stop();
}
