import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/**
 * The same by a program that knows what README says of `changedSince`, and nothing of the client:
 * `mirror-by-readme.ts address token file {list: fields}`.
 */
const [, , address = '', token = '', file = '', fields = '{}'] = process.argv;
const kept: Record<string, { cursor: string; rows: Record<string, { id: string }> }> = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : {};

for (;;) {
  for (const [list, selection] of Object.entries(JSON.parse(fields))) {
    const mine = kept[list] ?? { cursor: '', rows: {} };
    kept[list] = mine;
    for (let more = true; more; ) {
      const query = `{ page: ${list}(changedSince: "${mine.cursor}", first: 20) {
        gone nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`;
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      const { data, errors } = await response.json();
      if (errors) {
        await setTimeout(1000 * (errors[0].extensions.retryAfter ?? 1));
        continue;
      }
      const { page } = data;
      for (const id of page.gone) delete mine.rows[id];
      for (const row of page.nodes) mine.rows[row.id] = row;
      mine.cursor = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
      writeFileSync(`${file}.next`, JSON.stringify(kept));
      renameSync(`${file}.next`, file);
    }
  }
  process.stdout.write('.');
  await setTimeout(50);
}
