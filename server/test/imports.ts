import type { Client } from './sanbao.ts';

const seen =
  'id number state version rows done faultCount faults { row column reason } faultFile { id url name } person { name } availableSteps { name blocked }';

/** The import as it stands, when it is no longer at work. */
export async function settled(client: Client, id: string) {
  for (let tries = 0; tries < 1200; tries++) {
    const { importRun } = await client.read(`query ($id: ID!) { importRun(id: $id) { ${seen} } }`, { id });
    if (!['CHECKING', 'IMPORTING'].includes(importRun.state)) return importRun;
    await new Promise(done => setTimeout(done, 50));
  }
  throw new Error('The import did not end within a minute');
}

export async function uploaded(client: Client, name: string, content: string | Buffer): Promise<string> {
  const response = await client.upload(name, Buffer.from(content));
  return response.json().id;
}

/** Uploads a spreadsheet, and gives the import when it has been checked. */
export async function checked(client: Client, step: string, content: string | Buffer, name = '导入.csv') {
  const { id } = await client.step(step, { input: { file: await uploaded(client, name, content) } });
  return settled(client, id);
}

export async function confirmed(client: Client, { id, version }: { id: string; version: number }) {
  await client.step('confirmImport', { id, expectedVersion: version });
  return settled(client, id);
}

/** Each row as long as its headings, as spreadsheets write them. */
export const csv = (...rows: string[][]) =>
  rows.map(row => `${rows[0]?.map((_, at) => row[at] ?? '').join(',')}\r\n`).join('');
