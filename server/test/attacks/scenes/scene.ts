import { afterSales } from '../../../src/chapters.ts';
import type { UserKey } from '../../../src/demo/users.ts';
import { underscored } from '../../../src/fields/columns.ts';
import type { Sanbao } from '../../sanbao.ts';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF');

export interface Known {
  id: string;
}

/** A house in which one thing is done after another. */
export class Scene {
  constructor(readonly sanbao: Sanbao) {}

  /** Takes a step that makes a record. */
  make = async (by: UserKey, step: string, input: object): Promise<Known> =>
    (await this.sanbao.as(by)).step(step, { input });

  /** Takes a step on a record; names its version where somebody decides. */
  on = async (by: UserKey, { id }: Known, step: string, input?: object): Promise<Known> => {
    const { record, decides } = afterSales.steps.demand(step);
    const [row] = await this.rows<{ version: number }>(
      `select version from "${underscored(record.name)}" where id = ?`,
      [id],
    );
    return (await this.sanbao.as(by)).step(step, {
      id,
      ...(decides && { expectedVersion: row?.version }),
      ...(input && { input }),
    });
  };

  paper = async (by: UserKey, name = '扫描件.pdf', content: Buffer = PDF): Promise<string> =>
    (await (await this.sanbao.as(by)).upload(name, content)).json().id;

  rows = <Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> =>
    this.sanbao.orm.em.fork().execute<Row[]>(sql, [...values]);

  /** The newest record of a kind. */
  latest = async (table: string): Promise<Known> => {
    const [row] = await this.rows<Known>(`select id from "${table}" order by id desc limit 1`);
    return row as Known;
  };

  /** Travels to this time of day in Shanghai. */
  travel = (to: string) => {
    this.sanbao.clock.now = new Date(`${to}:00+08:00`);
  };
}
