import pg from 'pg';
import { searchText } from '../../server/src/fields/search-text.ts';
import { withoutIndexes } from '../fill.ts';
import { type Sanbao, startSanbao } from '../sanbao.ts';
import { copyIn } from './copy-in.ts';
import { madeOnce } from './made-once.ts';

export const ROWS = 1_000_000;
const CUSTOMERS = 20_000;

const cities = [...'沪京津渝杭苏宁锡常通扬镇泰甬温绍嘉湖台厦福泉漳莆穗深珠佛莞惠'];
const firsts = [...'海恒瑞华鼎盛和润康达佳宏源泰丰隆裕昌顺祥嘉禾福安'];
const seconds = [...'晨悦果味乐美新奇朗宇通利信诚德明光辉远腾飞翔骏驰'];
const trades = ['食品', '化妆品', '医药', '烘焙食品', '饮料', '电子', '日用品', '口腔护理用品', '茶叶', '调味品'];

const among = (names: readonly string[], n: number) => names[Math.floor(n) % names.length] as string;
const nameOf = (n: number) =>
  `${among(cities, n)}市${among(firsts, n / 30)}${among(seconds, n / 720)}${among(trades, n)}有限公司`;

/**
 * A company with a million orders, in the order of time over three years, for thousands of customers. They are copies of
 * an order of the demo: lists are measured here, not the way their rows came about.
 */
export const startRows = async (account?: string): Promise<Sanbao> =>
  startSanbao(
    account,
    await madeOnce(`rows-${ROWS}`, [import.meta.filename], ({ databaseUrl }) => fillOrders(databaseUrl, ROWS)),
  );

/** So many orders more. */
async function fillOrders(databaseUrl: string, count: number) {
  const database = new pg.Client(databaseUrl);
  await database.connect();
  try {
    await database.query(
      `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '512MB';
       create temporary table made (n integer, name text, terms text)`,
    );
    const customers = Array.from({ length: CUSTOMERS }, (_, n) => [n, nameOf(n), searchText([nameOf(n)])]);
    await copyIn(
      database,
      'copy made from stdin',
      customers.map(row => `${row.join('\t')}\n`),
    );
    await copies(database, 'customer', 'made', {
      id: 'uuidv7()',
      number: `'C-B-' || n`,
      name: `made.name || n`,
      credit_code: 'null',
      search: `concat_ws(' ', 'cb' || n, 'c', 'b', n, terms)`,
    });
    await withoutIndexes(database, 'service_order', () =>
      copies(
        database,
        'service_order',
        `(select line.n, terms, customers.id as customer, at, at::date as day,
         case when line.n < ${count} - 2000 then case when line.n % 50 = 0 then 'CANCELLED' else 'CLOSED' end else (array['PLANNED', 'DISPATCHED', 'ON_SITE', 'WORK_DONE'])[1 + line.n % 4] end as state
        from generate_series(1, ${count}) line (n)
          join made on made.n = (line.n::bigint * 7919) % ${CUSTOMERS} join customer customers on customers.number = 'C-B-' || made.n,
          lateral (select now() - (${count} - line.n) * (interval '3 years' / ${count}) as at) each order by line.n) made`,
        {
          id: 'uuidv7(at - now())',
          number: `'SO-B-' || n`,
          customer_id: 'customer',
          state: 'made.state',
          kind: `(array['INSTALLATION', 'REPAIR', 'REPAIR', 'MAINTENANCE'])[1 + n % 4]`,
          created_at: 'at',
          updated_at: `at + interval '9 days'`,
          decided_at: 'at',
          starts_on: 'day + (n % 5)',
          ends_on: 'day + 7',
          arrive_by: 'day + 3',
          arrival_deadline: `at + interval '3 days'`,
          search: `concat_ws(' ', 'sob' || n, 'so', 'b', n, terms)`,
        },
      ),
    );
    await database.query('vacuum (analyze) service_order');
    await database.query('vacuum (analyze) customer');
  } finally {
    await database.end();
  }
}

/** A copy of a row of the demo for each of these, with what is its own. */
async function copies(database: pg.Client, table: string, made: string, own: Record<string, string>) {
  const { rows } = await database.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''
       and attname <> 'changed_in'`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map(name => own[name] ?? `one.${name}`);
  await database.query(
    `insert into ${table} (${columns}) select ${values} from (select * from ${table} order by state = 'CLOSED' desc, id limit 1) one, ${made}`,
  );
}
