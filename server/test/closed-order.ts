import { type RepairGround, repairIn } from './repair.ts';
import type { Sanbao } from './sanbao.ts';

/** An order that was closed then, by its id: what lies between is what other tests are about. */
export async function closedOrder(sanbao: Sanbao, ground: RepairGround, closedAt: string, change: object = {}) {
  const { id } = await repairIn(sanbao, ground, 'PLANNED', change);
  await sanbao.orm.em
    .fork()
    .execute("update service_order set state = 'CLOSED', closed_at = ? where id = ?", [closedAt, id]);
  return id as string;
}
