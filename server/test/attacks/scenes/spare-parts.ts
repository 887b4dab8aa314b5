import { repairIn } from '../../repair.ts';
import type { PartsGround } from '../../spare-parts.ts';
import {
  applicationForm,
  applicationIn,
  confirmAll,
  delivered,
  inspected,
  orderForm,
  PASSWORD,
  partsGround,
  planForm,
  requestedByCustomer,
  valuesOf,
} from '../../spare-parts.ts';
import type { Scene } from './scene.ts';

/** 5.4: from the application to what comes back from a repair. */
export async function spareParts(scene: Scene) {
  const { sanbao, make, on } = scene;
  const ground = await partsGround(sanbao);
  const { blade, belt, sensor } = ground;
  const lines = [{ part: blade, quantity: 10 }];

  const application = await make('after-sales', 'draftPartsApplication', applicationForm(ground));
  await on('after-sales', application, 'revisePartsApplication', applicationForm(ground, { lines }));
  await on('after-sales', application, 'submitPartsApplication');
  await on('after-sales-head', application, 'signPartsApplication', { opinion: '同意', password: PASSWORD });
  await on('management', application, 'sendBackPartsApplication', { reason: '品种不全' });
  await on('after-sales', application, 'revisePartsApplication', applicationForm(ground, { lines }));
  await on('after-sales', application, 'submitPartsApplication');
  await on('after-sales-head', application, 'signPartsApplication', { opinion: '同意', password: PASSWORD });
  await on('management', application, 'confirmPartsApplication', { confirmation: confirmAll(lines) });
  const order = await make('management', 'placePurchaseOrder', orderForm(ground, application.id, lines));
  const { supplier: _, ...amended } = orderForm(ground, application.id, lines, { dueOn: '2026-12-22' });
  await on('management', order, 'amendPurchaseOrder', { ...amended, reason: '供应商排产' });

  const returned = await delivered(sanbao, order.id);
  await on('management', returned, 'cancelDelivery', { reason: '送错地点' });
  const conceded = await delivered(sanbao, order.id);
  await count(scene, conceded, blade, 6);
  const withConcession = { inspection: [inspected(blade, 3, 1, 2)] };
  await on('after-sales', conceded, 'inspectDelivery', withConcession);
  await on('gm', conceded, 'refuseConcession', { reason: '刃口影响切纸' });
  await on('after-sales', conceded, 'inspectDelivery', withConcession);
  await on('gm', conceded, 'grantConcession', { reason: '不影响使用' });
  await on('management', conceded, 'confirmInspection');
  await on('management', conceded, 'stockIn');
  await on('management', order, 'closePurchaseOrderShort', { reason: '余量不再供' });

  const [piece] = await scene.rows<{ id: string }>("select id from nonconformity where source = 'INSPECTION'");
  await on('management', piece as { id: string }, 'decideDisposition', {
    disposition: 'RETURN_TO_SUPPLIER',
    grounds: '供应商责任',
  });
  const claim = { nonconformity: piece?.id, quantity: 1, grounds: '刃口崩裂，热处理不良。', channel: 'EMAIL' };
  const mistaken = await make('after-sales', 'claimFromSupplier', claim);
  await on('after-sales', mistaken, 'cancelSupplierClaim', { reason: '数量填错' });
  const claimed = await make('after-sales', 'claimFromSupplier', claim);
  await on('after-sales', claimed, 'answerSupplierClaim', { answer: 'ACCEPTED', words: '同意折价' });
  await on('management', claimed, 'settleSupplierClaim', {
    outcome: 'ACCEPTED',
    credited: 100,
    creditNote: '折让单 0117',
  });

  const second = await applicationIn(sanbao, ground, 'CONFIRMED', { lines });
  const cancelledOrder = await make('management', 'placePurchaseOrder', orderForm(ground, second.id, lines));
  await on('management', cancelledOrder, 'cancelPurchaseOrder', { reason: '改供应商' });
  await on('management', second, 'closePartsApplicationShort', { reason: '已停产' });
  const third = await applicationIn(sanbao, ground, 'CONFIRMED', { lines: [{ part: belt, quantity: 40 }] });
  await on('after-sales', third, 'cancelPartsApplication', { reason: '顾客不要了' });

  const adjustment = { part: sensor, difference: 8, reason: '年终盘点' };
  const rejected = await make('warehouse', 'proposeStockAdjustment', adjustment);
  await on('management', rejected, 'rejectStockAdjustment', { reason: '复盘一致' });
  const proposed = await make('warehouse', 'proposeStockAdjustment', adjustment);
  await on('management', proposed, 'approveStockAdjustment');

  const bulk = await applicationIn(sanbao, ground, 'CONFIRMED', { lines: [{ part: blade, quantity: 20 }] });
  const forStock = [{ part: blade, quantity: 20 }];
  const bulkOrder = await make('management', 'placePurchaseOrder', orderForm(ground, bulk.id, forStock));
  const surplus = await delivered(sanbao, bulkOrder.id);
  await count(scene, surplus, blade, 22);
  await on('management', surplus, 'rejectSurplus', { reason: '多送两件，随车退回' });
  await on('after-sales', surplus, 'inspectDelivery', { inspection: [inspected(blade, 20)] });
  await on('management', surplus, 'confirmInspection');
  await on('management', surplus, 'stockIn');
  await samples(scene, ground);
  const visit = await repairIn(sanbao, ground, 'ON_SITE');
  const wanted = [{ part: blade, quantity: 4 }];
  const request = await make('after-sales', 'requestParts', { order: visit.id, lines: wanted });
  const charged = await requestedByCustomer(sanbao, ground, blade, 23);
  await on('management', charged, 'overrideAllocation', { reason: '顾客停产' });
  await on('after-sales', request, 'reserveParts', { lines: wanted });
  await on('after-sales', request, 'releaseParts', { lines: [{ part: blade, quantity: 2 }] });
  await on('after-sales-head', request, 'issueParts', { lines: wanted });
  await on('after-sales', request, 'returnParts', { lines: [{ part: blade, unused: 2, old: 1 }] });
}

/** 5.4.4: a plan from its draft until a supplier's deliveries are inspected by sample again. */
async function samples(scene: Scene, ground: PartsGround) {
  const { sanbao, make, on } = scene;
  const { sensor, supplier } = ground;
  const plan = await make('after-sales', 'draftInspectionPlan', planForm(sensor));
  await on('after-sales', plan, 'reviseInspectionPlan', planForm(sensor, { aql: 1.5 }));
  await on('management', plan, 'releaseInspectionPlan');
  const lines = [{ part: sensor, quantity: 2 }];
  for (let lot = 0; lot < 7; lot++) {
    const application = await applicationIn(sanbao, ground, 'CONFIRMED', { lines });
    const order = await make('management', 'placePurchaseOrder', orderForm(ground, application.id, lines));
    const delivery = await delivered(sanbao, order.id);
    await count(scene, delivery, sensor, 2);
    const input = { inspection: [inspected(sensor, 1, 1)], values: valuesOf(sensor, 2, [1]) };
    await on('after-sales', delivery, 'inspectDelivery', input);
    await on('management', delivery, 'confirmInspection');
  }
  await on('gm', plan, 'resumeSampling', { supplier, improvement: '换了供应商的模具' });
  await on('gm', plan, 'withdrawInspectionPlan', { reason: '改为免检' });
}

async function count({ on }: Scene, delivery: { id: string }, part: string, quantity: number) {
  await on('after-sales', delivery, 'countDelivery', { lines: [{ part, quantity }] });
  await on('management', delivery, 'countDelivery', { lines: [{ part, quantity }] });
}
