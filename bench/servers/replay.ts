import { readFileSync } from 'node:fs';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Sent } from '../sent.ts';
import { named } from './named.ts';
import { serve } from './serve.ts';

// The statements that Sanbao was seen to send for a step, named, and nothing else: no rights, no form, no rules, no GraphQL.
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const { statements, own, begun } = JSON.parse(readFileSync(process.env.SENT as string, 'utf8')) as {
  statements: Sent[];
  /** The values by which the client's own records are named there. */
  own: Record<string, string>;
  /** In milliseconds: the ids of this time and later were made by the step. */
  begun: number;
};

const uuid = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/g;
const isNew = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16) >= begun;
const made = new Set(statements.flatMap(({ values }) => values.flatMap(each => each?.match(uuid) ?? [])).filter(isNew));
const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const number = /\bSM-[\w-]+-(?=\d{4,}\b)/g;
let count = 0;

/** Each client has its own records, and what the step makes is new each time. */
async function replay(asked: Record<string, string>): Promise<string> {
  const place = `${process.pid}-${++count}-`;
  const others = new Map([...made].map(id => [id, uuidv7()]));
  for (const [name, value] of Object.entries(own)) others.set(value, asked[name] as string);
  const toldAnew = (value: string | null) => {
    if (value && moment.test(value) && Date.parse(value) >= begun) return new Date().toISOString();
    let told = value;
    for (const [one, other] of others) told = told?.replaceAll(one, other) ?? null;
    return told?.replace(number, start => start + place) ?? null;
  };
  const client = await pool.connect();
  try {
    let answer: unknown;
    for (const { text, values } of statements) {
      const { rows } = values.length ? await named(client, text, values.map(toldAnew)) : await client.query(text);
      if (rows?.length) answer = rows[0];
    }
    return JSON.stringify({ data: answer });
  } finally {
    client.release();
  }
}

serve(replay);
