#!/usr/bin/env bash
# @mikro-orm/core 7.2.1: `em.refresh` of a reference reads its row and fills each of its properties, but the reference stays
# one: `isInitialized()` is false, nothing is kept of what was read, and with the first property that is changed each column is
# written again. A column that somebody else changed in between is put back as it was read; where one is generated, the
# database refuses the whole. `findOneOrFail` and `init()` of the same reference load it, and write what was changed.
# For users of Sanbao: what a step locks by its id alone is loaded in place of refreshed (server/src/procedure/lock-records.ts),
# so that an import of parts, whose search words are generated, can be undone (server/src/organization/undo-import.test.ts).
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{"type":"module"}' > package.json
npm install --no-audit --no-fund --loglevel=error @mikro-orm/core@7.2.1 @mikro-orm/libsql@7.2.1 > /dev/null
cat > look.mjs <<'JS'
import { wrap } from '@mikro-orm/core';
import { defineEntity, MikroORM, p } from '@mikro-orm/libsql';

const Part = defineEntity({
  name: 'Part',
  properties: { id: p.integer().primary(), name: p.string(), bin: p.string() },
});
const updates = [];
const orm = await MikroORM.init({
  entities: [Part],
  dbName: ':memory:',
  debug: ['query'],
  colors: false,
  logger: line => updates.push(...(line.match(/update .* where/) ?? [])),
});
await orm.schema.create();
await orm.em.fork().insert(Part, { id: 1, name: 'bolt', bin: 'A-01' });

const ways = {
  'em.refresh': (em, part) => em.refresh(part),
  'em.findOneOrFail': em => em.findOneOrFail(Part, 1),
  'wrap(part).init': (em, part) => wrap(part).init(),
};
const seen = {};
for (const [way, read] of Object.entries(ways)) {
  const em = orm.em.fork();
  const part = em.getReference(Part, 1);
  await read(em, part);
  const loaded = wrap(part).isInitialized();
  part.name = `bolt, ${way}`;
  await em.flush();
  seen[way] = `${part.bin}, ${loaded ? 'loaded' : 'a reference'}: ${updates.splice(0).join()}`;
}
await orm.close();
for (const [way, what] of Object.entries(seen)) console.log(`${way}: ${what}`);

const expected = [
  'A-01, a reference: update `part` set `name` = ?, `bin` = ? where',
  'A-01, loaded: update `part` set `name` = ? where',
  'A-01, loaded: update `part` set `name` = ? where',
];
if (JSON.stringify(Object.values(seen)) !== JSON.stringify(expected)) {
  console.error('It behaves otherwise now.');
  process.exit(1);
}
JS
node look.mjs
