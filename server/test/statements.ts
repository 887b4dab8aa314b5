import pg from 'pg';

interface Sent {
  text: string;
  values?: unknown[];
  name?: string;
}

/** The SQL that is sent while some work is done, by any connection of this process. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (
    this: pg.Client,
    config: string | Sent | { statements: readonly Sent[] },
    values?: unknown[],
    ...rest: unknown[]
  ) {
    if (typeof config === 'string') sent.push({ text: config, values });
    else sent.push(...('statements' in config ? config.statements : [config]));
    return Reflect.apply(query, this, [config, values, ...rest]);
  } as never;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = query;
  }
  return sent;
}

const breaks = /[()]| (?=(?:(?<!distinct )from|where|order by|group by|limit|union all|left join|full join|window) )/g;

/** SQL as people can review it: every select indented by its depth, each of its clauses on a line. */
export function laidOut(sql: string): string {
  const selects = [true];
  const newLine = () => `\n${'  '.repeat(selects.filter(Boolean).length - 1)}`;
  return sql
    .replace(/\s+/g, ' ')
    .replace(/\( | (?=\))/g, token => token.trim())
    .replace(breaks, (token, at: number, whole: string) => {
      if (token === '(') {
        selects.push(/^\(\(?select /.test(whole.slice(at)));
        return selects.at(-1) ? `(${newLine()}` : token;
      }
      if (token === ')') return selects.pop() ? `${newLine()})` : token;
      return selects.at(-1) ? newLine() : token;
    });
}
