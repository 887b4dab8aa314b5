import { soldOnUndisputedDays } from './disputed-remittance.ts';
import { GoodsReceipt } from './goods-receipt.entity.ts';
import { GoodsReceiptSteps } from './goods-receipt.resolver.ts';
import { InspectionSteps } from './inspection.resolver.ts';
import { InspectionPlan } from './inspection-plan.entity.ts';
import { InspectionPlanSteps } from './inspection-plan.resolver.ts';
import { InspectionPlanImport, inspectionPlans } from './inspection-plan-import.ts';
import { InspectionSampleQuery } from './inspection-sample.resolver.ts';
import { issuedIsPaid } from './issued-is-paid.ts';
import { knownOfParts } from './known-of-parts.ts';
import { OpeningStockImport, OpeningStockSteps, openingStock, stockFromBefore } from './opening-stock.resolver.ts';
import { orderParts, partsAccounted } from './order-parts.ts';
import { partInUse } from './part-in-use.ts';
import { PartsApplication } from './parts-application.entity.ts';
import { partsApplicationForm } from './parts-application.print.ts';
import { PartsApplicationSteps } from './parts-application.resolver.ts';
import { PartsDemandQuery } from './parts-demand.ts';
import { PartsRequest } from './parts-request.entity.ts';
import { PartsRequestSteps } from './parts-request.resolver.ts';
import { piecesUsed } from './piece-rules.ts';
import { PurchaseOrder } from './purchase-order.entity.ts';
import { PurchaseOrderSteps } from './purchase-order.resolver.ts';
import { StockAdjustment } from './stock-adjustment.entity.ts';
import { StockAdjustmentSteps } from './stock-adjustment.resolver.ts';
import { StockMovement } from './stock-movement.entity.ts';
import { SupplierClaim } from './supplier-claim.entity.ts';
import { SupplierClaimSteps } from './supplier-claim.resolver.ts';
import { TracedPiecesQuery } from './traced-pieces.ts';
import { classFollowsDecision } from './warranty-class.ts';

/** Chapter 5.4: from the application to the right machine first. */
export const spareParts = {
  records: [
    PartsApplication,
    PurchaseOrder,
    InspectionPlan,
    GoodsReceipt,
    PartsRequest,
    StockMovement,
    StockAdjustment,
    SupplierClaim,
  ],
  resolvers: [
    PartsApplicationSteps,
    PurchaseOrderSteps,
    GoodsReceiptSteps,
    InspectionSteps,
    InspectionPlanSteps,
    InspectionSampleQuery,
    PartsRequestSteps,
    StockAdjustmentSteps,
    SupplierClaimSteps,
    OpeningStockSteps,
    OpeningStockImport,
    InspectionPlanImport,
    PartsDemandQuery,
    TracedPiecesQuery,
  ],
  forms: [partsApplicationForm],
  setUp: stockFromBefore,
  imports: [...openingStock, ...inspectionPlans],
  extensions: [...classFollowsDecision, ...orderParts, ...partInUse, ...piecesUsed, ...knownOfParts],
  standing: [issuedIsPaid, partsAccounted, soldOnUndisputedDays],
};
