import { Survey } from '../customer-service/survey.entity.ts';
import { extendStep, type StepExtension } from '../procedure/extension.ts';
import type { Facts } from '../procedure/facts.ts';
import type { StepContext } from '../procedure/step-context.ts';
import { AdjustmentRecord } from '../repair/adjustment-record.entity.ts';
import { ServiceOrder } from '../repair/service-order.entity.ts';
import { WorkReport } from '../repair/work-report.entity.ts';
import { GoodsReceipt } from '../spare-parts/goods-receipt.entity.ts';
import { applicationsOf } from '../spare-parts/order-rules.ts';
import { PartsApplication } from '../spare-parts/parts-application.entity.ts';
import { PurchaseOrder } from '../spare-parts/purchase-order.entity.ts';
import { archive, archives } from './archive.ts';
import { ArchiveEntry } from './archive-entry.entity.ts';

/** 8: what finishes a form of clause 7. */
export const finishedForms: StepExtension[] = [
  /** 8: App. C and D are finished when their order is closed. */
  extendStep(ServiceOrder, 'closeServiceOrder', {
    moves: archives,
    after: async ({ id: order }, _, context) => {
      for (const record of await context.em.find(AdjustmentRecord, { order }))
        await archive('adjustmentRecord', record, context);
      for (const report of await context.em.find(WorkReport, { order })) await archive('workReport', report, context);
    },
  }),

  /** 8: who would not sign may do so after the order was closed: then the archive holds the signed copy. */
  extendStep(WorkReport, 'signWorkReport', {
    load: ['signedPaper'],
    moves: { ArchiveEntry: ['ARCHIVED', 'LEGAL_HOLD', 'DISPOSAL_PROPOSED'] },
    after: async (report, _, context) => {
      const entry = await context.em.findOne(ArchiveEntry, { workReport: report.id });
      if (!entry || !report.signedPaper) return;
      Object.assign(entry, { paper: report.signedPaper, digest: report.signedPaper.sha256 });
      context.move(entry, entry.state);
    },
  }),

  /** 8: App. B once it is answered. */
  extendStep(Survey, 'answerSurvey', {
    moves: archives,
    after: (survey, _, context) => archive('survey', survey, context),
  }),

  /** 8: App. A once its parts are all there, or nobody wants them any more. */
  extendStep(PartsApplication, 'confirmPartsApplication', {
    load: ['customer'],
    moves: archives,
    after: async (application, _, context) => {
      if (application.state === 'REFUSED') await archive('application', application, context);
    },
  }),
  ...['cancelPartsApplication', 'closePartsApplicationShort'].map(step =>
    extendStep(PartsApplication, step, {
      load: ['customer'],
      moves: archives,
      after: (application, _, context) => archive('application', application, context),
    }),
  ),
  ...['placePurchaseOrder', 'amendPurchaseOrder', 'closePurchaseOrderShort'].map(step =>
    extendStep(PurchaseOrder, step, {
      load: ['lines.application'],
      moves: archives,
      after: (order, _, context) => archiveFulfilled(order, context),
    }),
  ),
  extendStep(GoodsReceipt, 'stockIn', {
    load: ['purchaseOrder.lines.application'],
    moves: archives,
    after: ({ purchaseOrder }, _, context) => archiveFulfilled(purchaseOrder, context),
  }),
];

async function archiveFulfilled(order: Facts<PurchaseOrder, 'lines.application'>, context: StepContext) {
  for (const application of applicationsOf(order.lines))
    if (application.state === 'FULFILLED') await archive('application', application, context);
}
