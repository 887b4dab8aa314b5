import { extendStep } from '../procedure/extension.ts';
import type { RequestContext } from '../procedure/request-context.ts';
import { run } from '../read/run.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { type Account, partsOfOrder, piecesOf, unaccounted } from './account-of-order.ts';

interface Kept {
  accounts: Account[];
  pieces: { part: string; mark: string; quantity: number }[];
}

/** What was issued for an order and did not come back is taken to be used, until somebody says otherwise. */
async function keptParts(order: string, context: RequestContext) {
  const kept = await run<Kept | undefined>(
    context,
    statement => `(select json_build_object('accounts', ${partsOfOrder.sql('o')}, 'pieces',
        (select coalesce(json_agg(p order by p.part, p.mark), '[]') from (${piecesOf('o.id')}) p where p.quantity > 0))
      from service_order o where o.id = ${statement.param(order, '::uuid')} and ${statement.visible(ServiceOrder, 'o')})`,
  );
  if (!kept) return {};
  const partsUsed = unaccounted(kept.accounts).map(({ part, quantity }) => ({ part, quantity }));
  return { partsUsed, pieces: kept.pieces };
}

/** 5.3.6: a work report begins with the parts of its order. */
export const knownOfParts = [extendStep(WorkReport, 'fileWorkReport', { begins: keptParts })];
