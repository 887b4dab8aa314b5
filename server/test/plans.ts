import { Client } from 'pg';

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Node[];
}

/** What is in a state is a fourth of the table, as far as the planner knows. */
const IN_STATES = `select pg_restore_attribute_stats('schemaname', 'public', 'relname', table_name::text, 'attname', 'state',
    'inherited', false, 'null_frac', 0::real, 'avg_width', 8, 'n_distinct', 4::real)
  from information_schema.columns where table_schema = 'public' and column_name = 'state'`;

/** Looks at statements as they would run upon the rows of many years. */
export async function plansOf(url: string) {
  const client = new Client(url);
  await client.connect();
  await client.query(IN_STATES);
  // A table is read whole as the last resort alone, so that an index is taken wherever there is one.
  for (const way of ['seqscan', 'hashjoin', 'mergejoin', 'material', 'memoize'])
    await client.query(`set enable_${way} = off`);
  return {
    /** The tables, or their indexes, that a statement reads from the first row to the last; a state alone does not narrow them. */
    async readWhole(sql: string, values: readonly unknown[]): Promise<string[]> {
      const { rows } = await client.query(`explain (format json) ${sql}`, [...values]);
      return [...new Set(wholeIn(rows[0]['QUERY PLAN'][0].Plan))];
    },
    end: () => client.end(),
  };
}

function wholeIn(node: Node): string[] {
  const { 'Node Type': kind, 'Relation Name': table, 'Index Name': index, Plans = [] } = node;
  const below = Plans.map(wholeIn);
  if (kind === 'BitmapAnd' && below.some(found => !found.length)) return [];
  const isWhole = kind === 'Seq Scan' || (kind.includes('Index') && !narrows(node['Index Cond']));
  return [...(isWhole ? [(table ?? index) as string] : []), ...below.flat()];
}

/** Whether a condition is on more than the state. */
const narrows = (condition = '') =>
  /\w/.test(condition.replace(/\(state = ('[^']*'::text|ANY \('[^']*'::text\[\]\))\)/g, '').replaceAll('AND', ''));
